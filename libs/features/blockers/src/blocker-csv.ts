import { BLOCKER_LEVEL_LABELS, BLOCKER_STATE_LABELS, BLOCKER_TYPE_LABELS, type Blocker } from '@portfolio/contracts';
import type { CsvColumn } from '@portfolio/platform/downloads';

/** Both deadlines stand side by side, and what is demo data or counted without a notice says so outside of the system too. */
export const BLOCKER_COLUMNS: readonly CsvColumn<Blocker>[] = [
  ['项目编号', ({ projectCode }) => projectCode],
  ['项目名称', ({ projectName }) => projectName],
  ['影响的节点', ({ milestoneName }) => milestoneName],
  ['问题类型', ({ type }) => BLOCKER_TYPE_LABELS[type]],
  ['协调层级', ({ level }) => BLOCKER_LEVEL_LABELS[level]],
  ['问题', ({ title }) => title],
  ['情况说明', ({ description }) => description],
  ['提出单位', ({ raisedByDepartmentName }) => raisedByDepartmentName ?? '督查室'],
  ['提出人', ({ raisedBy }) => raisedBy],
  ['提出日期', ({ raisedOn }) => raisedOn],
  ['责任单位', ({ departmentName }) => departmentName],
  ['状态', ({ state }) => BLOCKER_STATE_LABELS[state]],
  ['首次时限', ({ firstDeadline }) => firstDeadline],
  ['现行时限', ({ deadline }) => deadline],
  ['逾期（天）', ({ daysLate }) => daysLate],
  ['逾期（个工作日）', ({ workingDaysLate }) => workingDaysLate],
  ['较首次时限逾期（个工作日）', ({ firstWorkingDaysLate }) => firstWorkingDaysLate],
  ['节假日', ({ calendarConfirmed }) => (calendarConfirmed ? '' : '节假日未公布')],
  ['报办结日期', ({ fixedOn }) => fixedOn],
  ['销号日期', ({ closedOn }) => closedOn],
  ['提请专题调度日期', ({ escalatedOn }) => escalatedOn],
  ['提请理由', ({ escalationReason }) => escalationReason],
  ['演示数据', ({ demo }) => (demo ? '演示数据' : '')],
];
