import { defineResource, type AppRoute } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import { blockerMessages } from './messages';

export const blockers = defineResource({
  name: 'blockers',
  access: { list: 'blocker.read', show: 'blocker.read' },
  messages: blockerMessages,
  recordRepresentation: 'title',
  list: lazyPage(() => import('./BlockerList'), 'BlockerList'),
  show: lazyPage(() => import('./BlockerShow'), 'BlockerShow'),
});

/** 专题调度会 and its agenda; 问题办结率 by type and unit. */
export const agendaRoute: AppRoute = { path: '/blocker-agenda', permission: 'blocker.read', page: lazyPage(() => import('./AgendaPage'), 'AgendaPage') };
export const statisticsRoute: AppRoute = { path: '/blocker-statistics', permission: 'blocker.read', page: lazyPage(() => import('./StatisticsPage'), 'StatisticsPage') };
