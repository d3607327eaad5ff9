export { CircularPublisher } from './circular-publisher';
export { FilingReports, type FilingSource } from './filing-reports';
export { OversightModule } from './oversight.module';
