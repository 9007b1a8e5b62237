// One storage account with its containers and tables: no keys, no public access, deleted things can be brought back.

import { container, customerKey, networkRules } from 'types.bicep'

param name string
param location string
param tags object

@description('Locally or zone redundant. Geo-redundant copies would leave the country.')
param redundancy 'Standard_LRS' | 'Standard_ZRS'
param containers container[]
param tables string[]
param network networkRules
param softDeleteDays int

@description('A key of the customer; Microsoft keeps the key where there is none.')
param key customerKey?

@description('Whether an overwritten blob stays as an earlier version.')
param keepsVersions bool

var subnets = empty(network.?appSubnetId) ? [] : [network.?appSubnetId ?? '']

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: redundancy
  }
  kind: 'StorageV2'
  identity: key == null
    ? { type: 'None' }
    : {
        type: 'UserAssigned'
        userAssignedIdentities: {
          '${key!.identityId}': {}
        }
      }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: network.defaultAction
      bypass: 'AzureServices'
      ipRules: [for range in network.ipRanges: { value: range, action: 'Allow' }]
      virtualNetworkRules: [for subnet in subnets: { id: subnet, action: 'Allow' }]
    }
    encryption: {
      keySource: key == null ? 'Microsoft.Storage' : 'Microsoft.Keyvault'
      requireInfrastructureEncryption: true
      identity: key == null ? null : { userAssignedIdentity: key!.identityId }
      keyvaultproperties: key == null ? null : { keyvaulturi: key!.vaultUri, keyname: key!.keyName }
      services: {
        // Account: a customer's key covers tables and queues, too. It cannot be set later.
        blob: { enabled: true, keyType: 'Account' }
        file: { enabled: true, keyType: 'Account' }
        queue: { enabled: true, keyType: 'Account' }
        table: { enabled: true, keyType: 'Account' }
      }
    }
  }
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: keepsVersions
    deleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for item in containers: {
    parent: blobService
    name: item.name
    properties: {
      publicAccess: 'None'
      immutableStorageWithVersioning: item.?locked == 'versions' ? { enabled: true } : null
    }
  }
]

// Unlocked on purpose: a locked policy can never be shortened, and the right to erasure (UU 27/2022) may ask for it.
resource locks 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = [
  for (item, index) in containers: if (item.?locked != null) {
    parent: blobContainers[index]
    name: 'default'
    properties: {
      immutabilityPeriodSinceCreationInDays: item.?lockedDays
      allowProtectedAppendWrites: item.?locked == 'appended' ? true : null
    }
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource accountTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [
  for table in tables: {
    parent: tableService
    name: table
  }
]

output name string = account.name
output blobUri string = account.properties.primaryEndpoints.blob
output queueUri string = account.properties.primaryEndpoints.queue
output tableUri string = account.properties.primaryEndpoints.table
