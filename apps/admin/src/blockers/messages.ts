import type { Blocker } from '@portfolio/contracts';
import type { MessagesFor } from '../app/defineResource';

/** `department` is the sort field of 责任单位, `open`, `overdue`, `escalated`, `forOffice`, `dueFrom`, `dueTo`, `closedTo` are filters; `text` belongs to the dialogs. */
type Extra = 'department' | 'open' | 'overdue' | 'escalated' | 'forOffice' | 'dueFrom' | 'dueTo' | 'closedTo' | 'text';

export const blockerMessages: MessagesFor<Blocker, Extra> = {
  name: '要素问题',
  fields: {
    projectId: '项目',
    projectCode: '项目',
    projectName: '项目名称',
    milestoneId: '影响的节点',
    milestoneName: '影响的节点',
    type: '问题类型',
    level: '协调层级',
    title: '问题',
    description: '情况说明',
    raisedByDepartmentId: '提出单位',
    raisedByDepartmentName: '提出单位',
    raisedBy: '提出人',
    raisedOn: '提出日期',
    departmentId: '责任单位',
    departmentName: '责任单位',
    department: '责任单位',
    deadline: '办理时限',
    firstDeadline: '首次时限',
    state: '状态',
    daysLate: '逾期（天）',
    workingDaysLate: '逾期（个工作日）',
    firstWorkingDaysLate: '按首次时限逾期（个工作日）',
    calendarConfirmed: '节假日已公布',
    fixedOn: '报办结日期',
    closedOn: '销号日期',
    escalatedOn: '提请调度日期',
    escalationReason: '提请理由',
    actions: '可办事项',
    open: '未销号',
    overdue: '已逾期',
    escalated: '提请专题调度',
    forOffice: '待督查室办理',
    dueFrom: '首次时限起',
    dueTo: '首次时限止',
    closedTo: '销号截至',
    text: '说明',
    demo: '演示数据',
  },
};
