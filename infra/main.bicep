// Everything that the pipeline runs on, in a resource group of its own. What differs by environment is in environments/*.bicepparam;
// the order of the steps, and the one that follows the code, is in deploy.sh.

targetScope = 'subscription'

import * as names from 'names.bicep'
import { areaGroup, customerKey, networkRules, retention } from 'types.bicep'

@description('Short name of the environment, lower-case letters and digits; part of every name.')
@minLength(2)
@maxLength(8)
param environmentName string

@description('Region. Data of public bodies stays in the country.')
param location string

@description('Locally or zone redundant; geo-redundant copies would leave the country.')
param redundancy 'Standard_LRS' | 'Standard_ZRS'

param retentionOfData retention
param network networkRules

@description('A key of the customer for both accounts; Microsoft keeps the key where there is none.')
param key customerKey?

@description('Settings of the app that differ from names.bicep.')
param settings names.settingsOfEnvironment = {}

@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@allowed([512, 2048, 4096])
param instanceMemoryMB int = 4096

@description('A group a regency, and a province that sends lists of persons.')
param submitters areaGroup[]

@description('A group a province.')
param analysts areaGroup[]

@description('Object id of the auditors group; empty: nobody.')
param auditors string = ''

@description('Object id of the operators group, who run the commands; empty: nobody.')
param operators string = ''

@description('E-mail addresses that alerts go to.')
param alertEmails string[]

// Names of storage accounts and apps are taken once in the world.
var unique = uniqueString(subscription().id, environmentName, location)
var appName = 'pipeline-${environmentName}-${take(unique, 6)}'
var tags = {
  'azd-env-name': environmentName
  retention: retentionOfData.reason
}

var intakeContainers = [
  {
    name: names.intakeContainers.Uploads
    locked: 'versions'
    lockedDays: retentionOfData.uploadsLockedDays
  }
  { name: names.intakeContainers.Feedback }
]

var registryContainers = [
  { name: names.registryContainers.Originals }
  { name: names.registryContainers.Work }
  { name: names.registryContainers.Summaries }
  { name: names.registryContainers.Lists }
  { name: names.registryContainers.Locks }
  { name: names.registryContainers.References }
  {
    name: names.registryContainers.Audit
    locked: 'appended'
    lockedDays: retentionOfData.auditLockedDays
  }
  { name: names.platformContainers.package }
  { name: names.platformContainers.deadLetter }
]

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'pipeline-${environmentName}'
  location: location
  tags: tags
}

module intake 'storage.bicep' = {
  name: 'intake'
  scope: group
  params: {
    name: take('intake${environmentName}${unique}', 24)
    location: location
    tags: tags
    redundancy: redundancy
    containers: intakeContainers
    tables: []
    network: network
    key: key
    softDeleteDays: retentionOfData.softDeleteDays
    keepsVersions: true
  }
}

module registry 'storage.bicep' = {
  name: 'registry'
  scope: group
  params: {
    name: take('registry${environmentName}${unique}', 24)
    location: location
    tags: tags
    redundancy: redundancy
    containers: registryContainers
    tables: map(items(names.tables), table => table.value)
    network: network
    key: key
    softDeleteDays: retentionOfData.softDeleteDays
    // The host writes its leases and timers over and over: versions of them would only cost.
    keepsVersions: false
  }
}

module intakeProtection 'protection.bicep' = {
  name: 'intake-protection'
  scope: group
  params: {
    accountName: intake.outputs.name
    keepsVersions: true
    rules: [
      { container: names.intakeContainers.Uploads, days: retentionOfData.days }
      { container: names.intakeContainers.Feedback, days: retentionOfData.days }
    ]
  }
}

module registryProtection 'protection.bicep' = {
  name: 'registry-protection'
  scope: group
  params: {
    accountName: registry.outputs.name
    keepsVersions: false
    rules: [
      { container: names.registryContainers.Originals, days: retentionOfData.days }
      // A compilation clears its own; what one left that was cut off, the next of its quarter clears. This is for what neither did.
      { container: names.registryContainers.Work, days: 30 }
      { container: names.platformContainers.deadLetter, days: 30 }
    ]
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
  }
}

module accessLog 'accesslog.bicep' = {
  name: 'access-log'
  scope: group
  params: {
    name: '${appName}-access'
    location: location
    tags: tags
    retentionDays: retentionOfData.accessLogDays
    intakeAccountName: intake.outputs.name
    registryAccountName: registry.outputs.name
  }
}

module app 'functionapp.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    intake: {
      blobUri: intake.outputs.blobUri
      queueUri: intake.outputs.queueUri
    }
    registry: {
      blobUri: registry.outputs.blobUri
      queueUri: registry.outputs.queueUri
      tableUri: registry.outputs.tableUri
    }
    network: network
    settings: settings
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    maximumInstances: maximumInstances
    instanceMemoryMB: instanceMemoryMB
  }
}

module events 'events.bicep' = {
  name: 'events'
  scope: group
  params: {
    location: location
    tags: tags
    accountNames: [intake.outputs.name, registry.outputs.name]
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    topicIds: events.outputs.topicIds
    emails: alertEmails
  }
}

module probe 'probe.bicep' = {
  name: 'probe'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    actionGroupId: alerts.outputs.actionGroupId
    hostName: app.outputs.hostName
  }
}

module dashboard 'dashboard.bicep' = {
  name: 'dashboard'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    applicationInsightsName: monitoring.outputs.applicationInsightsName
  }
}

module roles 'roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    intakeAccountName: intake.outputs.name
    registryAccountName: registry.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    accessWorkspaceName: accessLog.outputs.workspaceName
    app: app.outputs.principalId
    topics: events.outputs.principalIds
    submitters: submitters
    analysts: analysts
    auditors: auditors
    operators: operators
  }
}

// Read by deploy.sh and azd; no secret among them.
output RESOURCE_GROUP string = group.name
output APP_NAME string = app.outputs.name
output INTAKE_ACCOUNT string = intake.outputs.name
output REGISTRY_ACCOUNT string = registry.outputs.name
