// Every role assignment there is. The table in README.md («Who may do what») says the same, and a test holds the two equal.

import { readsBelow, writesBelow } from 'conditions.bicep'
import * as names from 'names.bicep'
import { areaGroup } from 'types.bicep'

param intakeAccountName string
param registryAccountName string
param applicationInsightsName string
param accessWorkspaceName string

@description('The identity of the app.')
param app string

@description('The identities of the Event Grid topics.')
param topics string[]

@description('Who sends files and fetches the feedback on them: a group a regency. A province that sends lists of persons has one, too.')
param submitters areaGroup[]

@description('Who reads the summaries: a group a province.')
param analysts areaGroup[]

@description('Who reads what was done, and who read whose data; empty: nobody.')
param auditors string

@description('Who runs the commands (runbook.md): looks, decides, redrives, rebuilds; empty: nobody.')
param operators string

// Built-in roles, by the names that Azure gives them.
var builtIn = {
  'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  'Storage Blob Data Reader': '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  'Monitoring Metrics Publisher': '3913510d-42f4-4e42-8a64-420c390055eb'
  'Log Analytics Data Reader': '3b03c2da-16b3-4a49-8834-0f8130efdd3b'
}

// Writing alone: whoever may send a file may neither read nor delete one. No built-in role says that.
resource submitOnly 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'Pipeline Submitter')
  properties: {
    roleName: 'Pipeline Submitter (${resourceGroup().name} ${take(uniqueString(resourceGroup().id), 6)})' // taken once in a directory
    description: 'Write blobs, without reading or deleting any.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'
        ]
        notDataActions: []
      }
    ]
  }
}

// What is only ever added to or replaced: nobody who runs a command needs to delete any of it.
resource recordOnly 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'Pipeline Recorder')
  properties: {
    roleName: 'Pipeline Recorder (${resourceGroup().name} ${take(uniqueString(resourceGroup().id), 6)})'
    description: 'Read and write blobs, without deleting any.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'
        ]
        notDataActions: []
      }
    ]
  }
}

resource intake 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: intakeAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource uploads 'containers' existing = {
      name: names.intakeContainers.Uploads
    }

    resource feedback 'containers' existing = {
      name: names.intakeContainers.Feedback
    }
  }
}

resource registry 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: registryAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource originals 'containers' existing = {
      name: names.registryContainers.Originals
    }

    resource work 'containers' existing = {
      name: names.registryContainers.Work
    }

    resource locks 'containers' existing = {
      name: names.registryContainers.Locks
    }

    resource references 'containers' existing = {
      name: names.registryContainers.References
    }

    resource summaries 'containers' existing = {
      name: names.registryContainers.Summaries
    }

    resource lists 'containers' existing = {
      name: names.registryContainers.Lists
    }

    resource audit 'containers' existing = {
      name: names.registryContainers.Audit
    }

    resource deadLetter 'containers' existing = {
      name: names.platformContainers.deadLetter
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource accessLog 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: accessWorkspaceName
}

// The trigger reads an upload, and so does the code; neither ever changes one.
resource appReadsUploads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(intake::blobs::uploads.id, app, builtIn['Storage Blob Data Reader'])
  scope: intake::blobs::uploads
  properties: {
    principalId: app
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Reader'])
  }
}

resource appWritesFeedback 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(intake::blobs::feedback.id, app, builtIn['Storage Blob Data Contributor'])
  scope: intake::blobs::feedback
  properties: {
    principalId: app
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Contributor'])
  }
}

// The trigger puts what it gave up on into a queue of the account that the blob lies in.
resource appQueuesOfIntake 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(intake.id, app, builtIn['Storage Queue Data Contributor'])
  scope: intake
  properties: {
    principalId: app
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Queue Data Contributor'])
  }
}

// The Functions host asks for Owner on the account that it keeps its leases and keys in, and makes its own containers there.
resource appBlobsOfRegistry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, app, builtIn['Storage Blob Data Owner'])
  scope: registry
  properties: {
    principalId: app
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Owner'])
  }
}

// Blob events wait in a queue until an instance takes them.
resource appQueuesOfRegistry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, app, builtIn['Storage Queue Data Contributor'])
  scope: registry
  properties: {
    principalId: app
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Queue Data Contributor'])
  }
}

resource appTablesOfRegistry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, app, builtIn['Storage Table Data Contributor'])
  scope: registry
  properties: {
    principalId: app
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Table Data Contributor'])
  }
}

resource appLogs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, app, builtIn['Monitoring Metrics Publisher'])
  scope: insights
  properties: {
    principalId: app
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Monitoring Metrics Publisher'])
  }
}

resource topicsDeadLetter 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for topic in topics: {
    name: guid(registry::blobs::deadLetter.id, topic, builtIn['Storage Blob Data Contributor'])
    scope: registry::blobs::deadLetter
    properties: {
      principalId: topic
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Contributor'])
    }
  }
]

resource submittersSend 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for area in submitters: {
    name: guid(intake::blobs::uploads.id, area.code, area.group, 'submit')
    scope: intake::blobs::uploads
    properties: {
      principalId: area.group
      principalType: 'Group'
      roleDefinitionId: submitOnly.id
      condition: writesBelow(area.code)
      conditionVersion: '2.0'
    }
  }
]

resource submittersReadFeedback 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for area in submitters: {
    name: guid(intake::blobs::feedback.id, area.code, area.group, builtIn['Storage Blob Data Reader'])
    scope: intake::blobs::feedback
    properties: {
      principalId: area.group
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Reader'])
      condition: readsBelow(area.code)
      conditionVersion: '2.0'
    }
  }
]

// The province's own files: plans, indicators, targets. Not the feedback on them, in which rows of persons may stand.
resource analystsSend 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for area in analysts: {
    name: guid(intake::blobs::uploads.id, area.code, area.group, 'submit')
    scope: intake::blobs::uploads
    properties: {
      principalId: area.group
      principalType: 'Group'
      roleDefinitionId: submitOnly.id
      condition: writesBelow(area.code)
      conditionVersion: '2.0'
    }
  }
]

resource analystsReadSummaries 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for area in analysts: {
    name: guid(registry::blobs::summaries.id, area.code, area.group, builtIn['Storage Blob Data Reader'])
    scope: registry::blobs::summaries
    properties: {
      principalId: area.group
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Reader'])
      condition: readsBelow(area.code)
      conditionVersion: '2.0'
    }
  }
]

// What regencies have to settle between them: masked numbers, no name.
resource analystsReadLists 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for area in analysts: {
    name: guid(registry::blobs::lists.id, area.code, area.group, builtIn['Storage Blob Data Reader'])
    scope: registry::blobs::lists
    properties: {
      principalId: area.group
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Reader'])
      condition: readsBelow(area.code)
      conditionVersion: '2.0'
    }
  }
]

resource auditorsReadAudit 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(auditors)) {
  name: guid(registry::blobs::audit.id, auditors, builtIn['Storage Blob Data Reader'])
  scope: registry::blobs::audit
  properties: {
    principalId: auditors
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Reader'])
  }
}

resource auditorsReadAccessLog 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(auditors)) {
  name: guid(accessLog.id, auditors, builtIn['Log Analytics Data Reader'])
  scope: accessLog
  properties: {
    principalId: auditors
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Log Analytics Data Reader'])
  }
}

// As the app, where they do its work by hand; the host's own containers, by which code and keys could be changed, are not among theirs.
resource operatorsReadUploads 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operators)) {
  name: guid(intake::blobs::uploads.id, operators, builtIn['Storage Blob Data Reader'])
  scope: intake::blobs::uploads
  properties: {
    principalId: operators
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Reader'])
  }
}

resource operatorsWriteFeedback 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operators)) {
  name: guid(intake::blobs::feedback.id, operators, builtIn['Storage Blob Data Contributor'])
  scope: intake::blobs::feedback
  properties: {
    principalId: operators
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Contributor'])
  }
}

resource operatorsKeepOriginals 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operators)) {
  name: guid(registry::blobs::originals.id, operators, 'record')
  scope: registry::blobs::originals
  properties: {
    principalId: operators
    principalType: 'Group'
    roleDefinitionId: recordOnly.id
  }
}

resource operatorsLock 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operators)) {
  name: guid(registry::blobs::locks.id, operators, 'record')
  scope: registry::blobs::locks
  properties: {
    principalId: operators
    principalType: 'Group'
    roleDefinitionId: recordOnly.id
  }
}

resource operatorsKeepReferences 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operators)) {
  name: guid(registry::blobs::references.id, operators, 'record')
  scope: registry::blobs::references
  properties: {
    principalId: operators
    principalType: 'Group'
    roleDefinitionId: recordOnly.id
  }
}

resource operatorsTellTheAudit 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operators)) {
  name: guid(registry::blobs::audit.id, operators, 'record')
  scope: registry::blobs::audit
  properties: {
    principalId: operators
    principalType: 'Group'
    roleDefinitionId: recordOnly.id
  }
}

resource operatorsStartCompilations 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operators)) {
  name: guid(registry::blobs::work.id, operators, builtIn['Storage Blob Data Contributor'])
  scope: registry::blobs::work
  properties: {
    principalId: operators
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Contributor'])
  }
}

resource operatorsReadSummaries 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operators)) {
  name: guid(registry::blobs::summaries.id, operators, builtIn['Storage Blob Data Reader'])
  scope: registry::blobs::summaries
  properties: {
    principalId: operators
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Blob Data Reader'])
  }
}

resource operatorsTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operators)) {
  name: guid(registry.id, operators, builtIn['Storage Table Data Contributor'])
  scope: registry
  properties: {
    principalId: operators
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn['Storage Table Data Contributor'])
  }
}
