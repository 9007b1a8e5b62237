// Where the app's own log goes. It holds codes, keys and counts, and nobody's data; who read personal data is in accesslog.bicep.

param name string
param location string
param tags object

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-log'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 90
  }
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // The app writes under its identity; the key in the connection string alone writes nothing.
    DisableLocalAuth: true
  }
}

output applicationInsightsName string = applicationInsights.name
