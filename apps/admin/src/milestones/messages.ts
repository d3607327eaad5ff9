import type { Milestone } from '@portfolio/contracts';
import type { MessagesFor } from '../app/defineResource';

/** `department` is the sort field of 责任单位; `startDate` belongs to the template, `note` and `reason` to completion and its withdrawal. */
type Extra = 'department' | 'startDate' | 'templateKind' | 'note' | 'reason';

export const milestoneMessages: MessagesFor<Milestone, Extra> = {
  name: '节点',
  fields: {
    projectId: '项目',
    projectCode: '项目',
    projectName: '项目名称',
    box: '专栏',
    leadDepartmentId: '责任单位',
    ownership: '责任落实',
    leadDepartmentName: '责任单位',
    department: '责任单位',
    kind: '类别',
    name: '节点名称',
    weight: '权重',
    sequence: '顺序',
    firstBaselineDate: '首版基线日期',
    slipDays: '偏差（天）',
    slipWorkingDays: '偏差（个工作日）',
    slipFromFirstDays: '与首版基线偏差（天）',
    slipFromFirstWorkingDays: '与首版基线偏差（个工作日）',
    calendarConfirmed: '节假日安排已公布',
    baselineDate: '计划日期',
    baselineNumber: '基线',
    forecastDate: '预计完成日期',
    actualDate: '实际完成日期',
    completionNote: '完成说明',
    completionClaim: '完成申报',
    completion: '完成核实',
    responsibleUserId: '责任人',
    responsibleUserName: '责任人',
    status: '状态',
    daysLate: '逾期（个工作日）',
    workingDaysLate: '逾期（个工作日）',
    daysLeft: '剩余天数',
    demo: '演示数据',
    startDate: '首个节点日期',
    templateKind: '项目类型',
    note: '完成说明',
    reason: '撤销原因',
  },
};
