// Tells the functions of new blobs. Deployed after the code: the key that a webhook asks for (blobs_extension) exists only
// once the app has started with its blob triggers. The key is read here, and never passes through a shell or an output.

import * as names from 'names.bicep'

param appName string
param intakeAccountName string
param registryAccountName string

var triggers = concat(
  map(names.intakeTriggers, trigger => union(trigger, { account: intakeAccountName })),
  map(names.registryTriggers, trigger => union(trigger, { account: registryAccountName }))
)

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource host 'Microsoft.Web/sites/host@2022-09-01' existing = {
  parent: app
  name: 'default'
}

resource registry 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: registryAccountName
}

resource accountTopics 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = [
  for trigger in triggers: {
    name: '${trigger.account}-events'
  }
]

resource subscriptions 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = [
  for (trigger, index) in triggers: {
    parent: accountTopics[index]
    name: trigger.function
    properties: {
      eventDeliverySchema: 'EventGridSchema'
      destination: {
        endpointType: 'WebHook'
        properties: {
          endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${trigger.function}&code=${host.listKeys().systemKeys.blobs_extension}'
          maxEventsPerBatch: 1
          preferredBatchSizeInKilobytes: 64
        }
      }
      filter: {
        includedEventTypes: ['Microsoft.Storage.BlobCreated']
        subjectBeginsWith: '/blobServices/default/containers/${trigger.container}/blobs/${trigger.below}'
        isSubjectCaseSensitive: true
        advancedFilters: [
          {
            // A blob in blocks is whole with PutBlockList; FlushWithClose is the same where an account has folders.
            operatorType: 'StringIn'
            key: 'data.api'
            values: [
              'PutBlob'
              'PutBlockList'
              'FlushWithClose'
              'CopyBlob'
            ]
          }
        ]
      }
      // The longest that there is: an app that is down for a day is still told of everything, and the sweep finds the rest.
      retryPolicy: {
        maxDeliveryAttempts: 30
        eventTimeToLiveInMinutes: 1440
      }
      deadLetterWithResourceIdentity: {
        identity: {
          type: 'SystemAssigned'
        }
        deadLetterDestination: {
          endpointType: 'StorageBlob'
          properties: {
            resourceId: registry.id
            blobContainerName: names.platformContainers.deadLetter
          }
        }
      }
    }
  }
]
