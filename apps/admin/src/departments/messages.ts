import type { Department } from '@portfolio/contracts';
import type { MessagesFor } from '../app/defineResource';

export const departmentMessages: MessagesFor<Department> = {
  name: '责任单位',
  fields: {
    code: '编码',
    name: '单位名称',
    shortName: '简称',
    kind: '类别',
    provenance: '来源',
    active: '状态',
    waivesHeadApproval: '免单位负责人审核',
    projects: '牵头项目（个）',
  },
};
