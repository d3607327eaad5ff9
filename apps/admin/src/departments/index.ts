import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import { departmentMessages } from './messages';

export const departments = defineResource({
  name: 'departments',
  access: { list: 'department.read', create: 'department.manage', edit: 'department.manage' },
  messages: departmentMessages,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./DepartmentList'), 'DepartmentList'),
  create: lazyPage(() => import('./DepartmentCreate'), 'DepartmentCreate'),
  edit: lazyPage(() => import('./DepartmentEdit'), 'DepartmentEdit'),
});
