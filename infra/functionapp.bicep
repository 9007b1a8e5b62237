// The Function App on Flex Consumption, its identity and its settings: addresses, and no key to any data.

import * as names from 'names.bicep'
import { networkRules } from 'types.bicep'

@description('Where the services of an account are.')
type accountAddresses = {
  blobUri: string
  queueUri: string
}

type addressesWithTables = {
  blobUri: string
  queueUri: string
  tableUri: string
}

param name string
param location string
param tags object
param intake accountAddresses
param registry addressesWithTables
param network networkRules
param settings names.settingsOfEnvironment
param applicationInsightsName string

@minValue(40)
@maxValue(1000)
param maximumInstances int

@allowed([512, 2048, 4096])
param instanceMemoryMB int

// One identity, made before the app: its roles can be given before anything runs under it.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
  tags: tags
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // azd finds the app of the service «app» (azure.yaml) by this.
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: network.?appSubnetId
    siteConfig: {
      minTlsVersion: '1.2'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${registry.blobUri}${names.platformContainers.package}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: instanceMemoryMB
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(
      names.intakeContainers,
      names.registryContainers,
      names.tables,
      names.settings,
      settings,
      {
        '${names.connections.host}__blobServiceUri': registry.blobUri
        '${names.connections.host}__queueServiceUri': registry.queueUri
        '${names.connections.host}__tableServiceUri': registry.tableUri
        '${names.connections.host}__credential': 'managedidentity'
        '${names.connections.host}__clientId': identity.properties.clientId
        '${names.connections.intake}__blobServiceUri': intake.blobUri
        '${names.connections.intake}__queueServiceUri': intake.queueUri
        '${names.connections.intake}__credential': 'managedidentity'
        '${names.connections.intake}__clientId': identity.properties.clientId
        '${names.connections.registry}__blobServiceUri': registry.blobUri
        '${names.connections.registry}__queueServiceUri': registry.queueUri
        '${names.connections.registry}__tableServiceUri': registry.tableUri
        '${names.connections.registry}__credential': 'managedidentity'
        '${names.connections.registry}__clientId': identity.properties.clientId
        // The code's own clients (DefaultAzureCredential) take this identity.
        AZURE_CLIENT_ID: identity.properties.clientId
        APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      }
    )
  }
}

// Whoever deploys signs in; there is no password to deploy with.
resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for way in ['ftp', 'scm']: {
    parent: app
    name: way
    properties: {
      allow: false
    }
  }
]

output name string = app.name
output hostName string = app.properties.defaultHostName
output principalId string = identity.properties.principalId
