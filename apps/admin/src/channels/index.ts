import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import { robotMessages } from './messages';

export const robots = defineResource({
  name: 'robots',
  access: { list: 'channel.manage', create: 'channel.manage', edit: 'channel.manage' },
  messages: robotMessages,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./RobotList'), 'RobotList'),
  create: lazyPage(() => import('./RobotCreate'), 'RobotCreate'),
  edit: lazyPage(() => import('./RobotEdit'), 'RobotEdit'),
});
