import { LIFECYCLE_LABELS, LIFECYCLE_STATES, type WeekFigures, type WeeklySummary } from '@portfolio/contracts';
import { formatChineseWeek, formatPoints, formatRatio, previousWeek, weekDelta } from '@portfolio/rules';

/** 一、总体情况 as sentences, made from the frozen numbers alone. */
export function overallSentences({ figures, previousFigures }: Pick<WeeklySummary, 'figures' | 'previousFigures'>): string[] {
  const delta = weekDelta(figures, previousFigures);
  const than = delta === null ? '' : comparedWith(figures.week, delta.previousWeek);
  const { byLight } = figures;
  const stages = LIFECYCLE_STATES.filter((state) => figures.byLifecycle[state] > 0).map((state) => `${LIFECYCLE_LABELS[state]} ${figures.byLifecycle[state]} 个`);
  return [
    `纳入调度的项目共 ${figures.projects} 个${stages.length > 0 ? `，其中${stages.join('、')}` : ''}。`,
    `亮灯情况：绿灯 ${byLight.green} 个，黄灯 ${byLight.yellow} 个，红灯 ${byLight.red} 个，无数据 ${byLight.grey} 个${delta === null ? '' : `；红灯${changed(delta.byLight.red, '个', than)}，黄灯${changed(delta.byLight.yellow, '个', than)}`}。`,
    `到期节点按期完成 ${formatRatio(figures.onTime)}${points(delta?.onTimePoints ?? null, than)}；逾期节点 ${figures.overdueMilestones} 项${delta === null ? '' : `，${changed(delta.overdueMilestones, '项', than)}`}。`,
    `责任单位已确认 ${formatRatio(figures.ownersConfirmed)}，基线已冻结 ${formatRatio(figures.baselinesFrozen)}。`,
    ...leftOutSentences(figures),
  ];
}

/** 不计入: what the ratios and lists leave out, by name. */
function leftOutSentences({ leftOut = [] }: WeekFigures): string[] {
  if (leftOut.length === 0) return [];
  const names = leftOut.map(({ projectName, lifecycle, milestones }) => `${projectName}（${LIFECYCLE_LABELS[lifecycle]}，未完成节点 ${milestones} 个）`);
  return [`准点率、逾期节点和滞后清单不计入暂缓和退出的项目 ${leftOut.length} 项：${names.join('、')}。`];
}

/** 上周 where the compared issue is last week's, else its week: the last one published may be older. */
function comparedWith(week: string, previous: string): string {
  return previousWeek(week) === previous ? '上周' : formatChineseWeek(previous);
}

/** 较上周增加 2 个 / 较上周减少 1 个 / 与上周持平. */
export function changed(difference: number, unit: string, than: string): string {
  if (difference === 0) return `与${than}持平`;
  return `较${than}${difference > 0 ? '增加' : '减少'} ${Math.abs(difference)} ${unit}`;
}

function points(difference: number | null, than: string): string {
  return difference === null || difference === 0 ? '' : `，较${than} ${formatPoints(difference)}`;
}

/** Units with overdue milestones, worst first. */
export function lateDepartments(figures: WeekFigures): WeekFigures['byDepartment'] {
  return figures.byDepartment.filter(({ overdueMilestones }) => overdueMilestones > 0);
}
