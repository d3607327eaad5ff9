import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import { userMessages } from './messages';

export const users = defineResource({
  name: 'users',
  access: { list: 'user.read', create: 'user.manage', edit: 'user.manage' },
  messages: userMessages,
  recordRepresentation: 'displayName',
  list: lazyPage(() => import('./UserList'), 'UserList'),
  create: lazyPage(() => import('./UserCreate'), 'UserCreate'),
  edit: lazyPage(() => import('./UserEdit'), 'UserEdit'),
});
