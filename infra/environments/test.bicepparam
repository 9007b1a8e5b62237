using '../main.bicep'

param environmentName = 'test'

// Beside production: what holds there is tried here. Synthetic people only (sample-inputs).
param location = 'indonesiacentral'

// Lost test data is made again.
param redundancy = 'Standard_LRS'

param retentionOfData = {
  // The least that the type allows: nothing here is worth keeping.
  days: 365
  reason: 'Synthetic people, no legal duty to keep; deleted with the environment.'
  // One day, so that the lock is tried and the environment can be emptied the day after (runbook.md, take an environment down).
  uploadsLockedDays: 1
  auditLockedDays: 1
  softDeleteDays: 7
  accessLogDays: 30
}

param network = {
  defaultAction: 'Allow'
  ipRanges: []
}

// The samples are small.
param instanceMemoryMB = 2048

// Every hour, so that nobody waits for the night.
param settings = {
  CompileSchedule: '0 45 * * * *'
}

param submitters = []
param analysts = []
param auditors = ''
param operators = ''

// Whoever tries the alerts out.
param alertEmails = []
