import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import { adjustmentMessages } from './messages';

export const adjustments = defineResource({
  name: 'adjustments',
  access: { list: 'adjustment.read', show: 'adjustment.read' },
  messages: adjustmentMessages,
  recordRepresentation: 'projectName',
  list: lazyPage(() => import('./AdjustmentList'), 'AdjustmentList'),
  show: lazyPage(() => import('./AdjustmentShow'), 'AdjustmentShow'),
});
