import type { SupervisionOrder } from '@portfolio/contracts';
import type { MessagesFor } from '../app/defineResource';

/** `department` is the sort field of 承办单位; the rest after it belongs to the dialogs. */
type Extra = 'department' | 'requirement' | 'deadlineDays' | 'deadlineKind' | 'reason' | 'words' | 'text' | 'evidence' | 'newDate' | 'causeId';

export const orderMessages: MessagesFor<SupervisionOrder, Extra> = {
  name: '督办单',
  fields: {
    number: '文号',
    title: '标题',
    projectId: '项目',
    projectCode: '项目',
    projectName: '项目名称',
    departmentId: '承办单位',
    departmentName: '承办单位',
    departmentProposed: '单位落实',
    department: '承办单位',
    cause: '督办事由',
    causeText: '督办事由',
    causeId: '督办事由',
    origin: '来源',
    state: '状态',
    tier: '牌色',
    deadline: '办理时限',
    firstDeadline: '首次时限',
    overdueWorkingDays: '超期（个工作日）',
    firstOverdueWorkingDays: '按首次时限超期（个工作日）',
    workingDaysLeft: '剩余（个工作日）',
    calendarKnown: '节假日已公布',
    extensions: '延期次数',
    extensionAsked: '延期待批',
    draftedAt: '起草时间',
    issuedAt: '下达时间',
    answeredOn: '答复日期',
    clearedAt: '事由消除时间',
    endedAt: '了结时间',
    demo: '演示数据',
    requirement: '办理要求',
    deadlineKind: '时限方式',
    deadlineDays: '办理时限（工作日）',
    reason: '理由',
    words: '意见',
    text: '办理情况',
    evidence: '佐证材料',
    newDate: '新的完成时间',
  },
};
