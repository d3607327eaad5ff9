import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import { orderMessages } from './messages';

export const supervisionOrders = defineResource({
  name: 'supervision-orders',
  access: { list: 'order.read', show: 'order.read' },
  messages: orderMessages,
  recordRepresentation: 'title',
  list: lazyPage(() => import('./OrderList'), 'OrderList'),
  show: lazyPage(() => import('./OrderShow'), 'OrderShow'),
});
