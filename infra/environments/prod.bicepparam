using '../main.bicep'

param environmentName = 'prod'

// PP 71/2019 has public bodies keep and process their electronic data in the country. Before the first deployment, see that
// the region has the plan: az functionapp list-flexconsumption-locations
param location = 'indonesiacentral'

// A data centre that fails costs nothing; no copy leaves the country.
param redundancy = 'Standard_ZRS'

param retentionOfData = {
  // Five years are one RPJMD and its RPKD: figures are compared within them, and nothing older can be asked back by a regency.
  days: 1825
  reason: 'UU 27/2022: ends with purpose and archive schedule (JRA). Assumed 5 years, one RPJMD period; the province confirms.'
  // A quarter that is compiled a year later gives the same figures: until then its uploads cannot vanish.
  uploadsLockedDays: 365
  // As long as the uploads are kept, it can be shown who did what to them.
  auditLockedDays: 1825
  // A mistake is found when the next quarter is compiled.
  softDeleteDays: 90
  // A year of the log shows both halves of an incident that an audit finds late.
  accessLogDays: 365
}

// Open to every network, since regencies send from offices without fixed addresses; the identity is asked, and only TLS speaks.
// With fixed addresses: Deny, their ranges, and a subnet for the app.
param network = {
  defaultAction: 'Allow'
  ipRanges: []
}

// An upload of 1 GiB is spooled and read beside three others.
param instanceMemoryMB = 4096

// A quarter's deadline brings all regencies in one day; 40 is the least that the plan allows to cap at.
param maximumInstances = 40

// Groups of the tenant, by object id: az ad group show --group NAME --query id
param submitters = []
param analysts = []
param auditors = ''
param operators = ''

// Who is on call, and a mailbox that somebody reads; where it is empty, alerts show in the portal alone.
param alertEmails = []
