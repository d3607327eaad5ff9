import { CLAIM_STATE_LABELS, MILESTONE_KIND_LABELS, MILESTONE_STATUS_LABELS, OWNERSHIP_LABELS, type Milestone } from '@portfolio/contracts';
import { dateInShanghai } from '@portfolio/platform/clock';
import { csvOf, type CsvColumn } from '@portfolio/platform/downloads';

/** Both variances, and what is only proposed, not sure or demo data, stay visible outside of the system too. */
export const MILESTONE_COLUMNS: readonly CsvColumn<Milestone>[] = [
  ['项目编号', ({ projectCode }) => projectCode],
  ['项目名称', ({ projectName }) => projectName],
  ['专栏', ({ box }) => box],
  ['牵头单位', ({ leadDepartmentName }) => leadDepartmentName],
  ['责任落实（拟定/已确认）', ({ ownership }) => OWNERSHIP_LABELS[ownership]],
  ['节点', ({ name }) => name],
  ['类别', ({ kind }) => MILESTONE_KIND_LABELS[kind]],
  ['权重', ({ weight }) => weight],
  ['责任人', ({ responsibleUserName }) => responsibleUserName],
  ['状态', ({ status }) => MILESTONE_STATUS_LABELS[status]],
  ['基线编号', ({ baselineNumber }) => (baselineNumber === 0 ? '未冻结' : baselineNumber)],
  ['计划日期', ({ baselineDate }) => baselineDate],
  ['首版基线日期', ({ firstBaselineDate }) => firstBaselineDate],
  ['预计完成日期', ({ forecastDate }) => forecastDate],
  ['实际完成日期', ({ actualDate }) => actualDate],
  ['逾期（自然日）', ({ daysLate }) => daysLate],
  ['逾期（工作日）', ({ workingDaysLate }) => workingDaysLate],
  ['与现行基线偏差（自然日）', ({ slipDays }) => slipDays],
  ['与现行基线偏差（工作日）', ({ slipWorkingDays }) => slipWorkingDays],
  ['与首版基线偏差（自然日）', ({ slipFromFirstDays }) => slipFromFirstDays],
  ['与首版基线偏差（工作日）', ({ slipFromFirstWorkingDays }) => slipFromFirstWorkingDays],
  ['完成说明', ({ completionNote }) => completionNote],
  ['完成申报', ({ completionClaim, completion }) => (completionClaim !== null ? CLAIM_STATE_LABELS[completionClaim.state] : completion === null ? '' : completion.source === 'historical' ? '历史登记，未经核实' : '已核实')],
  ['申报的完成日期', ({ completionClaim, actualDate }) => completionClaim?.date ?? actualDate],
  ['申报日', ({ completionClaim, completion }) => day(completionClaim?.claimedAt ?? completion?.claimedAt)],
  ['申报人', ({ completionClaim, completion }) => completionClaim?.claimedBy ?? completion?.claimedBy ?? null],
  ['补报', ({ completionClaim, completion }) => (completionClaim?.backdated === true || completion?.backdated === true ? '补报' : '')],
  ['核实日', ({ completion }) => day(completion?.acceptedAt)],
  ['核实人', ({ completion }) => completion?.acceptedBy ?? null],
  ['退回意见', ({ completionClaim }) => completionClaim?.returnedReason ?? null],
  ['工作日历', ({ calendarConfirmed }) => (calendarConfirmed ? '' : '节假日未公布')],
  ['演示数据', ({ demo }) => (demo ? '演示数据' : '')],
];

function day(at: string | null | undefined): string | null {
  return at == null ? null : dateInShanghai(new Date(at));
}

/** `header` false for later chunks. */
export function milestoneCsv(milestones: readonly Milestone[], header = true): string {
  return csvOf(MILESTONE_COLUMNS, milestones, header);
}
