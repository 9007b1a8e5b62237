// Where the accounts announce new blobs. Who is told is in subscriptions.bicep, which needs the app's code to run.

param location string
param tags object
param accountNames string[]

resource accounts 'Microsoft.Storage/storageAccounts@2024-01-01' existing = [
  for account in accountNames: {
    name: account
  }
]

resource accountTopics 'Microsoft.EventGrid/systemTopics@2025-02-15' = [
  for (account, index) in accountNames: {
    name: '${account}-events'
    location: location
    tags: tags
    identity: {
      type: 'SystemAssigned'
    }
    properties: {
      source: accounts[index].id
      topicType: 'Microsoft.Storage.StorageAccounts'
    }
  }
]

output topicIds string[] = [for (account, index) in accountNames: accountTopics[index].id]
output principalIds string[] = [for (account, index) in accountNames: accountTopics[index].identity.principalId]
