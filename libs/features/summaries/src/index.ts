export { SummariesModule } from './summaries.module';
export { SummaryPublisher } from './summary-publisher';
export { WeeklySummariesService } from './weekly-summaries.service';
