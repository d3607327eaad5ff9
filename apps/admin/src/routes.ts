import type { AppRoute } from './app/defineResource';
import { agendaRoute, statisticsRoute } from './blockers';
import { burdenRoute } from './burden';
import { filingReviewsRoute, unitReviewsRoute } from './filing-reviews';
import { filingDutiesRoute } from './filings';
import { laddersRoute } from './ladders';
import { meRoute } from './me';
import { coverageRoute } from './plan-coverage';
import { preferencesRoute } from './preferences';
import { workbooksRoute } from './workbooks';

/** Pages beside the resources. */
export const routes: readonly AppRoute[] = [agendaRoute, statisticsRoute, burdenRoute, coverageRoute, filingDutiesRoute, filingReviewsRoute, laddersRoute, meRoute, preferencesRoute, unitReviewsRoute, workbooksRoute];
