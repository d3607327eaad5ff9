import type { AppRoute } from './app/defineResource';
import { meRoute } from './me';
import { coverageRoute } from './plan-coverage';
import { preferencesRoute } from './preferences';

/** Pages beside the resources. */
export const routes: readonly AppRoute[] = [coverageRoute, meRoute, preferencesRoute];
