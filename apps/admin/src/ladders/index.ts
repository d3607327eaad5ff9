import type { AppRoute } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

export const laddersRoute: AppRoute = { path: '/ladders', permission: 'ladder.read', page: lazyPage(() => import('./LaddersPage'), 'LaddersPage') };
