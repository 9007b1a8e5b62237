// What infrastructure and code both name. tests/App/Infra holds this file equal to the code, in both directions;
// what each thing holds is said in docs/tables.md.

@export()
@description('Containers of the intake account, by the setting that names them: all that a regency may reach.')
var intakeContainers = {
  Uploads: 'uploads'
  Feedback: 'feedback'
}

@export()
@description('Containers of the registry account, by the setting that names them.')
var registryContainers = {
  Originals: 'originals'
  Work: 'work'
  Summaries: 'summaries'
  Lists: 'lists'
  Locks: 'locks'
  References: 'references'
  Audit: 'audit'
}

@export()
@description('Containers of the registry account that Azure uses and the code does not know.')
var platformContainers = {
  package: 'app-package'
  deadLetter: 'dead-letter'
}

@export()
@description('Tables of the registry account, by the setting that names them.')
var tables = {
  People: 'People'
  Deliveries: 'Deliveries'
  Dtsen: 'Dtsen'
  Plans: 'Plans'
  Indicators: 'Indicators'
  Targets: 'Targets'
  Partitions: 'Partitions'
  Submissions: 'Submissions'
  Held: 'Held'
  Arrivals: 'Arrivals'
  Quarters: 'Quarters'
}

@export()
@description('Settings of the app where an environment says nothing else. All of them are set: the Functions host reads %Setting% of a trigger from here, and does not see what the code would take instead.')
var settings = {
  Provinces: '62,64'
  CompileSchedule: '0 30 18 * * *'
  SweepSchedule: '0 15 * * * *'
  SweepAfterMinutes: '40'
  ReportingDueDays: '15'
  CloseAfterDays: '30'
  SuppressBelow: '5'
  PocketShare: '50'
  MassChangeLeastPeople: '100'
  MassChangeAddedPercent: '100'
  MassChangeChangedPercent: '50'
  MassChangeLeftPercent: '20'
}

@export()
@description('The same names, any of which an environment may set.')
type settingsOfEnvironment = {
  Provinces: string?
  CompileSchedule: string?
  SweepSchedule: string?
  SweepAfterMinutes: string?
  ReportingDueDays: string?
  CloseAfterDays: string?
  SuppressBelow: string?
  PocketShare: string?
  MassChangeLeastPeople: string?
  MassChangeAddedPercent: string?
  MassChangeChangedPercent: string?
  MassChangeLeftPercent: string?
}

@export()
@description('The settings that say where an account is; each is a section of addresses.')
var connections = {
  host: 'AzureWebJobsStorage'
  intake: 'IntakeStorage'
  registry: 'RegistryStorage'
}

@export()
@description('Functions that a blob of the intake account starts: of which container, below which path.')
var intakeTriggers = [
  { function: 'IngestUpload', container: 'uploads', below: '' }
]

@export()
@description('Functions that a blob of the registry account starts.')
var registryTriggers = [
  { function: 'CompileShard', container: 'work', below: 'shards/' }
  { function: 'FinishProvince', container: 'work', below: 'partials/' }
]
