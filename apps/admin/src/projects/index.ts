import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import { projectMessages } from './messages';

export const projects = defineResource({
  name: 'projects',
  access: { list: 'project.read', show: 'project.read', create: 'project.create', edit: 'project.edit', export: 'project.read' },
  messages: projectMessages,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./ProjectList'), 'ProjectList'),
  show: lazyPage(() => import('./ProjectShow'), 'ProjectShow'),
  create: lazyPage(() => import('./ProjectCreate'), 'ProjectCreate'),
  edit: lazyPage(() => import('./ProjectEdit'), 'ProjectEdit'),
});
