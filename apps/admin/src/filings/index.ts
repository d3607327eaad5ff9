import type { Filing } from '@portfolio/contracts';
import { defineResource, type AppRoute, type MessagesFor } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

const messages: MessagesFor<Filing> = {
  name: '填报记录',
  fields: {
    projectId: '项目',
    projectCode: '项目编号',
    projectName: '项目名称',
    departmentId: '填报单位',
    departmentName: '填报单位',
    part: '牵头或配合',
    windowId: '填报期',
    period: '填报期',
    periodLabel: '填报期',
    dueOn: '应报送日期',
    state: '状态',
    noChange: '本期无变化',
    progressText: '形象进度',
    progressPercent: '形象进度（%）',
    computedPercent: '按节点计算的进度（%）',
    investmentPeriod: '本期完成投资（万元）',
    investmentToDate: '累计完成投资（万元）',
    nextSteps: '下步安排',
    selfRating: '自评',
    milestones: '节点',
    reviewWords: '退回意见',
    reviewNote: '审核意见',
    submittedAt: '报送时间',
    inTime: '按时报送',
    filedBy: '填报人',
    approvedBy: '单位审核人',
    reviewedBy: '督查审核人',
    findings: '待核事项',
    unexplained: '未说明的疑点',
    attachments: '佐证材料',
    demo: '演示数据',
    updatedAt: '更新时间',
  },
};

export const filings = defineResource({
  name: 'filings',
  access: { list: 'filing.read', show: 'filing.read' },
  messages,
  list: lazyPage(() => import('./FilingList'), 'FilingList'),
  show: lazyPage(() => import('./FilingShow'), 'FilingShow'),
});

/** 进展填报: what the user's unit has to file now. */
export const filingDutiesRoute: AppRoute = { path: '/filing-duties', permission: 'filing.file', page: lazyPage(() => import('./FilingDutiesPage'), 'FilingDutiesPage') };
