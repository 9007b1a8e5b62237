// What an environment says (environments/*.bicepparam).

@export()
@description('A group of people in Entra ID, and the area whose code is its folder. One group is in one list once: Azure takes no second assignment of a role to it.')
type areaGroup = {
  @description('Kemendagri code: 4 digits of a regency, 2 of a province.')
  @minLength(2)
  @maxLength(4)
  code: string

  @description('Object id of the group.')
  @minLength(36)
  @maxLength(36)
  group: string
}

@export()
@description('Who may reach the storage accounts over the network; the identity is asked in any case.')
type networkRules = {
  @description('Deny: only what is listed here, the app through appSubnetId, and Azure services that Microsoft trusts (Event Grid for dead letters).')
  defaultAction: 'Allow' | 'Deny'

  @description('Public addresses or CIDR ranges of the offices.')
  ipRanges: string[]

  @description('Subnet that the app runs in, delegated to Microsoft.App/environments and with the service endpoint Microsoft.Storage; needed with Deny.')
  appSubnetId: string?
}

@export()
@description('How long personal data in blobs is kept, and why.')
type retention = {
  @description('Days that uploads, originals and feedback are kept. Nothing older can be rebuilt from them.')
  @minValue(365)
  days: int

  @description('The legal reason; it stands as a tag on both accounts.')
  @minLength(20)
  @maxLength(256)
  reason: string

  @description('Days in which no version of an upload can be changed or deleted, by nobody.')
  @minValue(1)
  uploadsLockedDays: int

  @description('Days in which no entry of the audit can be changed or deleted; entries can be added.')
  @minValue(1)
  auditLockedDays: int

  @description('Days in which anything deleted can be brought back.')
  @minValue(7)
  @maxValue(365)
  softDeleteDays: int

  @description('Days that the log of who read personal data is kept.')
  @minValue(30)
  @maxValue(730)
  accessLogDays: int
}

@export()
@description('A key of the customer in Key Vault (purge protection on) with which both accounts are encrypted.')
type customerKey = {
  @description('https://NAME.vault.azure.net')
  vaultUri: string
  keyName: string

  @description('User-assigned identity with the role Key Vault Crypto Service Encryption User on the key.')
  identityId: string
}

@export()
@description('A container that an account has.')
type container = {
  name: string

  @description('versions: each version of a blob is locked, and overwriting makes a new one. appended: nothing is changed or deleted, append blobs grow. Otherwise missing.')
  locked: ('versions' | 'appended')?

  @description('Days of the lock.')
  lockedDays: int?
}

@export()
@description('When a container forgets.')
type lifecycleRule = {
  container: string

  @description('Days after its last change that a blob is deleted; of an earlier version, after it was made.')
  days: int
}
