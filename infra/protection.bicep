// When an account forgets: what outlives its purpose is deleted by the storage itself.

import { lifecycleRule } from 'types.bicep'

param accountName string
param rules lifecycleRule[]

@description('Whether an overwritten blob stays as an earlier version, which must be forgotten, too.')
param keepsVersions bool

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: accountName
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        for rule in rules: {
          enabled: true
          name: rule.container
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['${rule.container}/']
            }
            actions: {
              baseBlob: {
                delete: { daysAfterModificationGreaterThan: rule.days }
              }
              version: keepsVersions ? { delete: { daysAfterCreationGreaterThan: rule.days } } : null
            }
          }
        }
      ]
    }
  }
}
