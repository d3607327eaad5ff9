import type { Adjustment } from '@portfolio/contracts';
import type { MessagesFor } from '../app/defineResource';

export const adjustmentMessages: MessagesFor<Adjustment> = {
  name: '调整申请',
  fields: {
    kind: '调整类别',
    state: '状态',
    projectId: '项目',
    projectCode: '项目编号',
    projectName: '项目名称',
    departmentId: '申请单位',
    departmentName: '申请单位名称',
    reason: '调整理由',
    documentNumber: '批准文号',
    afterDue: '逾期后调整',
    askedAt: '申请时间',
    askedById: '申请人账号',
    askedBy: '申请人',
    decidedAt: '办结时间',
    decidedBy: '办理人',
    decisionNote: '办理意见',
    baselineNumber: '形成基线',
    comments: '督查批注',
    demo: '演示数据',
  },
};
