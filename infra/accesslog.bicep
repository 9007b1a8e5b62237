// Who read, wrote or deleted personal data, kept apart from the app's own log and read by auditors alone (roles.bicep).

param name string
param location string
param tags object
param retentionDays int
param intakeAccountName string
param registryAccountName string

module workspace 'accessworkspace.bicep' = {
  name: 'access-workspace'
  params: {
    name: name
    location: location
    tags: tags
    retentionDays: retentionDays
  }
}

// The key of a person's entity is the NIK, and the address of a request holds the key: neither may reach a log.
resource withoutKeys 'Microsoft.Insights/dataCollectionRules@2023-03-11' = {
  name: '${name}-without-keys'
  location: location
  tags: tags
  kind: 'WorkspaceTransforms'
  properties: {
    dataSources: {}
    destinations: {
      logAnalytics: [
        {
          name: 'access'
          workspaceResourceId: workspace.outputs.id
        }
      ]
    }
    dataFlows: [
      {
        streams: ['Microsoft-Table-StorageTableLogs']
        destinations: ['access']
        transformKql: 'source | extend Uri = "", ObjectKey = ""'
      }
    ]
  }
}

module ruled 'accessworkspace.bicep' = {
  name: 'access-workspace-ruled'
  params: {
    name: name
    location: location
    tags: tags
    retentionDays: retentionDays
    ruleId: withoutKeys.id
  }
}

resource intake 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: intakeAccountName

  resource blobService 'blobServices' existing = {
    name: 'default'
  }
}

resource registry 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: registryAccountName

  resource blobService 'blobServices' existing = {
    name: 'default'
  }

  resource tableService 'tableServices' existing = {
    name: 'default'
  }
}

// Of the intake account writing, too: it tells which person of a regency sent a file.
resource ofIntake 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: intake::blobService
  name: 'access'
  properties: {
    workspaceId: ruled.outputs.id
    logs: [for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: { category: category, enabled: true }]
  }
}

resource ofRegistryBlobs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: registry::blobService
  name: 'access'
  properties: {
    workspaceId: ruled.outputs.id
    logs: [for category in ['StorageRead', 'StorageDelete']: { category: category, enabled: true }]
  }
}

resource ofRegistryTables 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: registry::tableService
  name: 'access'
  properties: {
    workspaceId: ruled.outputs.id
    logs: [for category in ['StorageRead', 'StorageDelete']: { category: category, enabled: true }]
  }
}

output workspaceName string = name
