export { CatalogueModule } from './catalogue.module';
export { type Actor, type OwnershipConfirmation } from './ownership.service';
export { PlanImporter, type PlanImportReport, type PlanImportReportRow, type PlanImportRequest } from './plan-importer';
export { DemoProjects } from './demo-projects';
export { ProjectDirectory } from './project-directory';
export { ProjectEvents } from './project-events';
export type { ProjectFacts } from './project-facts';
export { ProjectHistorySources } from './project-history-sources';
export type { ProjectStanding } from './project-standings.repository';
