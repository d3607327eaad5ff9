export { FilingDutiesService } from './filing-duties.service';
export { FilingModule } from './filing.module';
export { FilingReporting, type MissingFiling } from './filing-reporting';
export { FilingViews } from './filing-views';
export { ReviewMoments } from './review-moments';
export { WindowKeeper } from './window-keeper';
