// The workspace of the access log. It is deployed twice by accesslog.bicep: a rule needs a workspace to stand in, and the
// workspace is to name the rule.

param name string
param location string
param tags object
param retentionDays int

@description('The rule through which everything goes that is written here; none the first time.')
param ruleId string = ''

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    defaultDataCollectionRuleResourceId: empty(ruleId) ? null : ruleId
    features: {
      disableLocalAuth: true
    }
  }
}

output id string = workspace.id
