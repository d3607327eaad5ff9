import type { AppRoute } from './app/defineResource';
import { meRoute } from './me';
import { coverageRoute } from './plan-coverage';

/** Pages beside the resources. */
export const routes: readonly AppRoute[] = [coverageRoute, meRoute];
