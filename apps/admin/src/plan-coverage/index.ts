import type { AppRoute } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

export const coverageRoute: AppRoute = { path: '/coverage', permission: 'plan.read', page: lazyPage(() => import('./CoveragePage'), 'CoveragePage') };
