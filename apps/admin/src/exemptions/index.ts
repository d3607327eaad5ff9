import type { Exemption } from '@portfolio/contracts';
import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import type { MessagesFor } from '../app/defineResource';

const messages: MessagesFor<Exemption> = {
  name: '正当理由',
  fields: {
    projectId: '项目',
    projectCode: '项目编号',
    projectName: '项目名称',
    leadDepartmentName: '牵头单位',
    dimension: '豁免事项',
    milestoneId: '节点',
    milestoneName: '节点',
    reason: '正当理由',
    evidence: '佐证材料说明',
    until: '豁免截止日期',
    state: '状态',
    requestedAt: '申请时间',
    requestedBy: '申请人',
    decidedAt: '审核时间',
    decidedBy: '审核人',
    decisionNote: '审核意见',
    demo: '演示数据',
  },
};

export const exemptions = defineResource({
  name: 'exemptions',
  access: { list: 'exemption.read' },
  messages,
  list: lazyPage(() => import('./ExemptionList'), 'ExemptionList'),
});
