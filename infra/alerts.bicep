// Who is told of what goes wrong. What each alert means, and what to do then, is in README.md, "Watching".

param name string
param location string
param tags object
param applicationInsightsName string
param topicIds string[]

@description('E-mail addresses of those who are told; where there are none, alerts show in the portal alone.')
param emails string[]

// A rule fires where its query gives a row with a Value above the threshold, one alert for each value of its dimensions.
var rules = [
  {
    alert: 'upload-given-up'
    severity: 1
    every: 'PT30M'
    over: 'PT3H'
    above: 0
    by: []
    query: '''
customMetrics
| where name == "pipeline.uploads.given_up"
| summarize arg_max(timestamp, value)
| project Value = value
'''
  }
  {
    // What the Functions host writes when it moves an event of a function aside after five tries.
    alert: 'trigger-poison'
    severity: 1
    every: 'PT15M'
    over: 'PT1H'
    above: 0
    by: []
    query: '''
traces
| where message has "webjobs-blobtrigger-poison"
| summarize Value = count()
'''
  }
  {
    // Hours: a run that was started the night before, and again tonight, has waited for 24.
    alert: 'quarter-overdue'
    severity: 2
    every: 'PT6H'
    over: 'P2D'
    above: 12
    by: ['Province', 'Quarter']
    query: '''
customMetrics
| where name == "pipeline.quarters.overdue"
| extend Province = tostring(customDimensions.province), Quarter = tostring(customDimensions.quarter)
| summarize arg_max(timestamp, value) by Province, Quarter
| project Province, Quarter, Value = 24 * value
'''
  }
  {
    alert: 'regency-silent'
    severity: 3
    every: 'PT6H'
    over: 'P2D'
    above: 0
    by: ['Regency']
    query: '''
customMetrics
| where name == "pipeline.regencies.silent"
| extend Regency = tostring(customDimensions.regency)
| summarize arg_max(timestamp, value) by Regency
| project Regency, Value = value
'''
  }
  {
    // Per cent of the ingestions that were begun.
    alert: 'ingestion-errors'
    severity: 2
    every: 'PT15M'
    over: 'PT1H'
    above: 10
    by: []
    query: '''
customMetrics
| where name == "pipeline.ingestion.duration"
| extend Outcome = tostring(customDimensions.outcome)
| summarize Failed = sumif(valueCount, Outcome == "failed"), Begun = sum(valueCount)
| project Value = iff(Begun == 0, 0.0, 100.0 * Failed / Begun)
'''
  }
  {
    // Seconds.
    alert: 'upload-waits'
    severity: 2
    every: 'PT30M'
    over: 'PT3H'
    above: 7200
    by: []
    query: '''
customMetrics
| where name == "pipeline.uploads.longest_wait"
| summarize arg_max(timestamp, value)
| project Value = value
'''
  }
  {
    alert: 'events-lost'
    severity: 3
    every: 'PT6H'
    over: 'P1D'
    above: 0
    by: []
    query: '''
customMetrics
| where name == "pipeline.uploads.swept"
| summarize Value = sum(valueSum)
'''
  }
  {
    alert: 'storage-struggles'
    severity: 3
    every: 'PT30M'
    over: 'PT1H'
    above: 500
    by: ['Service']
    query: '''
customMetrics
| where name == "pipeline.storage.retries"
| extend Service = tostring(customDimensions.service)
| summarize Value = sum(valueSum) by Service
'''
  }
  {
    alert: 'sweep-missed'
    severity: 1
    every: 'PT30M'
    over: 'PT3H'
    above: 0
    by: []
    query: '''
customMetrics
| where name == "pipeline.uploads.waiting"
| summarize Heard = count()
| project Value = iff(Heard == 0, 1, 0)
'''
  }
  {
    alert: 'night-missed'
    severity: 2
    every: 'PT6H'
    over: 'P2D'
    above: 0
    by: []
    query: '''
customMetrics
| where name == "pipeline.quarters.in_state"
| summarize Heard = count()
| project Value = iff(Heard == 0, 1, 0)
'''
  }
]

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource engineers 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-engineers'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'pipeline'
    enabled: true
    emailReceivers: [for email in emails: { name: email, emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.alert}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${name}: ${rule.alert}'
      description: 'infra/README.md, "Watching", says what to do.'
      enabled: true
      severity: rule.severity
      scopes: [applicationInsights.id]
      evaluationFrequency: rule.every
      windowSize: rule.over
      autoMitigate: true
      // On the day of the first deployment nothing has been measured yet.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'Value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: rule.above
            dimensions: map(rule.by, column => { name: column, operator: 'Include', values: ['*'] })
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [engineers.id]
      }
    }
  }
]

// Event Grid counts what it puts into the dead-letter container; the container itself tells nobody how much is in it.
resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for topicId in topicIds: {
    name: '${last(split(topicId, '/'))}-dead-letters'
    location: 'global'
    tags: tags
    properties: {
      description: 'infra/README.md, "Watching", says what to do.'
      enabled: true
      severity: 1
      scopes: [topicId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: 'dead-letters'
            metricNamespace: 'Microsoft.EventGrid/systemTopics'
            metricName: 'DeadLetteredCount'
            timeAggregation: 'Total'
            operator: 'GreaterThan'
            threshold: 0
          }
        ]
      }
      actions: [{ actionGroupId: engineers.id }]
    }
  }
]

output actionGroupId string = engineers.id
