import type { RatingDisagreement } from '@portfolio/contracts';
import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import type { MessagesFor } from '../app/defineResource';

const messages: MessagesFor<RatingDisagreement, 'note' | 'departmentId'> = {
  name: '评级分歧',
  fields: {
    projectId: '项目',
    code: '项目编号',
    name: '项目名称',
    leadDepartmentId: '牵头单位',
    departmentId: '牵头单位',
    leadDepartmentName: '牵头单位',
    light: '亮灯',
    selfRating: '自评',
    selfComment: '自评说明',
    selfRatedAt: '自评时间',
    inspectorRating: '督查评',
    inspectorComment: '督查评说明',
    inspectorRatedAt: '督查评时间',
    rosy: '自评好于亮灯',
    resolved: '已说明',
    resolvedAt: '说明时间',
    resolvedBy: '说明人',
    resolution: '分歧说明',
    note: '分歧说明',
  },
};

export const ratingDisagreements = defineResource({
  name: 'rating-disagreements',
  access: { list: 'project.read' },
  messages,
  list: lazyPage(() => import('./RatingDisagreementList'), 'RatingDisagreementList'),
});
