import type { AppRoute } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

export const preferencesRoute: AppRoute = { path: '/preferences', permission: 'preference.own', page: lazyPage(() => import('./PreferencesPage'), 'PreferencesPage') };
