import type { AppRoute } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

export const burdenRoute: AppRoute = { path: '/burden', permission: 'burden.read', page: lazyPage(() => import('./BurdenPage'), 'BurdenPage') };
