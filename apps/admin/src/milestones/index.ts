import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import { milestoneMessages } from './messages';

export const milestones = defineResource({
  name: 'milestones',
  access: { list: 'milestone.read' },
  messages: milestoneMessages,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./MilestoneList'), 'MilestoneList'),
});
