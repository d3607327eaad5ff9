import type { AppRoute } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

export const meRoute: AppRoute = { path: '/me', permission: 'session.own', page: lazyPage(() => import('./MePage'), 'MePage') };
