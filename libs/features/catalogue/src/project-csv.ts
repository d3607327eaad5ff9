import { LIFECYCLE_LABELS, LIGHT_LABELS, OWNERSHIP_LABELS, PROVENANCE_LABELS, SECTOR_LABELS, type Project } from '@portfolio/contracts';
import { csvOf, type CsvColumn } from '@portfolio/platform/downloads';

/** Where the words come from, what is only proposed and what is demo data stays visible outside of the system too. */
export const PROJECT_COLUMNS: readonly CsvColumn<Project>[] = [
  ['项目编号', ({ code }) => code],
  ['项目名称', ({ name }) => name],
  ['专栏', ({ box }) => box],
  ['专栏名称', ({ boxTitle }) => boxTitle],
  ['重点工程', ({ programmeTitle }) => programmeTitle],
  ['领域', ({ sector }) => SECTOR_LABELS[sector]],
  ['牵头单位', ({ leadDepartmentName }) => leadDepartmentName],
  ['责任落实（拟定/已确认）', ({ ownership }) => OWNERSHIP_LABELS[ownership]],
  ['拟定依据', ({ ownershipReason }) => ownershipReason],
  ['项目阶段', ({ lifecycle }) => LIFECYCLE_LABELS[lifecycle]],
  ['亮灯', ({ light }) => LIGHT_LABELS[light.colour]],
  ['亮灯原因', ({ light }) => light.reasons.map(({ text }) => text).join('；')],
  ['形象进度（%）', ({ progressPercent }) => progressPercent],
  ['序时进度（%）', ({ plannedPercent }) => plannedPercent],
  ['基线编号', ({ baselineNumber }) => (baselineNumber === 0 ? '未冻结' : baselineNumber)],
  ['节点数', ({ milestones }) => milestones],
  ['逾期节点数', ({ overdueMilestones }) => overdueMilestones],
  ['最长逾期（天）', ({ maxDaysLate }) => maxDaysLate],
  ['最长逾期（个工作日）', ({ maxWorkingDaysLate }) => maxWorkingDaysLate],
  ['下一节点', ({ nextMilestoneName }) => nextMilestoneName],
  ['下一节点日期', ({ nextMilestoneDate }) => nextMilestoneDate],
  ['总投资（万元）', ({ totalInvestment }) => totalInvestment],
  ['建设地点', ({ place }) => place],
  ['建设内容', ({ description }) => description],
  ['来源', ({ provenance }) => PROVENANCE_LABELS[provenance]],
  ['演示数据', ({ demo }) => (demo ? '演示数据' : '')],
];

/** `header` false for later chunks. */
export function projectCsv(projects: readonly Project[], header = true): string {
  return csvOf(PROJECT_COLUMNS, projects, header);
}
