export { ContradictedFilings } from './contradicted-filings';
export { FilingDutiesService } from './filing-duties.service';
export { FilingModule } from './filing.module';
export { FilingReporting, type MissingFiling } from './filing-reporting';
export { FilingSeeder, type SeedFiling } from './filing-seeder';
export { FilingViews } from './filing-views';
export { HonestyRecordsService } from './honesty-records.service';
export { ReviewMoments } from './review-moments';
export { WindowKeeper } from './window-keeper';
