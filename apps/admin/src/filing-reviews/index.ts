import type { AppRoute } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

/** 待我审核 of the unit's head. */
export const unitReviewsRoute: AppRoute = { path: '/unit-reviews', permission: 'filing.approve', page: lazyPage(() => import('./FilingReviewsPage'), 'UnitReviewsPage') };

/** 填报审核 of 督查室. */
export const filingReviewsRoute: AppRoute = { path: '/filing-reviews', permission: 'filing.review', page: lazyPage(() => import('./FilingReviewsPage'), 'FilingReviewsPage') };
