// What is measured, as pages of charts in the portal: Application Insights, Workbooks. Its queries are in workbook.json.

param name string
param location string
param tags object
param applicationInsightsName string

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource workbook 'Microsoft.Insights/workbooks@2022-04-01' = {
  name: guid(resourceGroup().id, 'watching')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: name
    category: 'workbook'
    version: '1.0'
    serializedData: loadTextContent('workbook.json')
    sourceId: applicationInsights.id
  }
}
