import type { LateProject } from '@portfolio/contracts';
import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import type { MessagesFor } from '../app/defineResource';

const messages: MessagesFor<LateProject> = {
  name: '滞后项目',
  fields: {
    code: '项目编号',
    name: '项目名称',
    box: '专栏',
    leadDepartmentId: '责任单位',
    leadDepartmentName: '责任单位',
    ownership: '责任落实',
    lifecycle: '项目阶段',
    light: '亮灯',
    selfRating: '自评',
    inspectorRating: '督查评',
    severity: '滞后程度',
    severityReasons: '滞后程度的构成',
    lateSince: '最早逾期日期',
    daysLate: '逾期天数',
    workingDaysLate: '逾期工作日',
    periodsRunning: '连续期数',
    milestones: '逾期节点',
    lastAct: '单位最近动作',
    silentWorkingDays: '未动作工作日',
    openOrders: '在办督办单',
    reminders: '提醒',
    notes: '督查意见',
    demo: '演示数据',
  },
};

export const lateProjects = defineResource({
  name: 'late-projects',
  access: { list: 'oversight.read' },
  messages,
  list: lazyPage(() => import('./LateProjectList'), 'LateProjectList'),
  recordRepresentation: 'name',
});
