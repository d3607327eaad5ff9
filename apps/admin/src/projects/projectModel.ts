import { LIFECYCLE_LABELS } from '@portfolio/contracts';
import type { LifecycleState, Project, ProjectDetail } from '@portfolio/contracts';
import { DEFAULT_PACK, LIFECYCLE_ORDER, daysBetween, formatPoints, percentagePoints, roundTo } from '@portfolio/rules';
import { instantWords } from '../ui/dates';
import type { Words } from './words';

/** What a planner may set; the responsible people come with the units' own accounts. */
export const PLANNER_FIELDS = ['name', 'sector', 'leadDepartmentId', 'cooperatingDepartmentIds', 'description', 'place', 'totalInvestment'] as const;
/** What a unit may set of its own projects. */
export const UNIT_FIELDS = ['description', 'place', 'totalInvestment'] as const;
/** What a new project takes; `box` only narrows the choice of the programme. */
export const CREATE_FIELDS = ['programmeId', 'name', 'sector', 'leadDepartmentId', 'description', 'place', 'totalInvestment'] as const;

type Next = Pick<Project, 'nextMilestoneName' | 'nextMilestoneDate' | 'overdueMilestones' | 'maxDaysLate' | 'maxWorkingDaysLate' | 'baselineNumber' | 'milestones' | 'lifecycle'>;

/** The second line under 下一节点 in the list: how late the worst is, how many days are left, or what is missing. */
export function nextMilestoneWords(project: Next, today: string): Words {
  const { nextMilestoneDate, baselineNumber, milestones, lifecycle } = project;
  if (lifecycle === 'suspended' || lifecycle === 'withdrawn') return { text: `${LIFECYCLE_LABELS[lifecycle]}，不催办` };
  if (milestones === 0) return { text: '未编制节点' };
  if (nextMilestoneDate === null) return { text: baselineNumber === 0 ? '节点未定日期' : '节点均已完成' };
  if (baselineNumber === 0) return { text: '计划草案，未冻结基线' };
  if (project.overdueMilestones > 0) return { text: overdueWords(project), late: true };
  const left = daysBetween(today, nextMilestoneDate);
  return { text: left === 0 ? '今天到期' : left > 0 ? `还有 ${left} 天` : `已过 ${-left} 天` };
}

function overdueWords({ overdueMilestones, maxDaysLate, maxWorkingDaysLate }: Next): string {
  const longest = maxWorkingDaysLate > 0 ? `${maxWorkingDaysLate} 个工作日` : `${maxDaysLate} 天`;
  return overdueMilestones === 1 ? `逾期 ${longest}` : `逾期 ${longest}，共 ${overdueMilestones} 项`;
}

/** From here on the bar is red, by the rules that come with the product. */
const BEHIND_POINTS = DEFAULT_PACK.rules.find(({ dimension }) => dimension === 'progress_behind')?.yellow ?? 100;

/** 形象进度 against 序时进度, in points and not per cent (domain, rule 3); the progress itself stands at the bar. */
export function progressWords({ progressPercent, plannedPercent }: Pick<Project, 'progressPercent' | 'plannedPercent'>): Words {
  if (progressPercent === null) return { text: '没有节点，无法计算' };
  if (plannedPercent === null) return { text: '没有基线，无法与计划比较' };
  const points = percentagePoints(progressPercent, plannedPercent);
  const against = `序时进度 ${roundTo(plannedPercent, 1)}%`;
  if (points === 0) return { text: `${against}，与计划持平` };
  const distance = formatPoints(Math.abs(points)).replace('+', '');
  return points > 0 ? { text: `${against}，超前 ${distance}` } : { text: `${against}，落后 ${distance}`, late: -points >= BEHIND_POINTS };
}

/** A step back corrects a wrong entry and needs a reason. */
export function isCorrection(from: LifecycleState, to: LifecycleState): boolean {
  const order: readonly LifecycleState[] = LIFECYCLE_ORDER;
  return order.indexOf(to) < order.indexOf(from);
}

/** `1234567.8` → `1,234,567.8`; the string is a decimal, so no float touches it. */
export function moneyWords(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Where the plan has it: 专栏 7“…”，重点工程“…”. */
export function boxWords({ box, boxTitle, programmeTitle }: Pick<Project, 'box' | 'boxTitle' | 'programmeTitle'>): string {
  return programmeTitle === boxTitle ? `专栏 ${box}“${boxTitle}”` : `专栏 ${box}“${boxTitle}”，重点工程“${programmeTitle}”`;
}

/** The same for a narrow line. */
export function shortBoxWords({ box, boxTitle, programmeTitle }: Pick<Project, 'box' | 'boxTitle' | 'programmeTitle'>): string {
  return programmeTitle === boxTitle ? `专栏 ${box} ${boxTitle}` : `专栏 ${box} ${boxTitle} · ${programmeTitle}`;
}

/** The day of an instant for a list: 11月1日, with the year when it is not this one. */
export function dayWords(iso: string, today: string): string {
  const day = instantWords(iso).split(' ')[0] ?? '';
  return day.replace(new RegExp(`^${today.slice(0, 4)}年`), '');
}

/** What nobody has filled in, as one line instead of many empty ones. */
export function missingWords(project: Pick<ProjectDetail, 'cooperatingDepartmentNames' | 'responsibleUserName' | 'patronUserName' | 'place' | 'totalInvestment' | 'description'>): string | null {
  const missing = [
    project.responsibleUserName === null && '责任人',
    project.patronUserName === null && '包联领导',
    project.cooperatingDepartmentNames.length === 0 && '配合单位',
    project.place === null && '建设地点',
    project.totalInvestment === null && '总投资',
    project.description === null && '建设内容',
  ].filter((label) => label !== false);
  return missing.length === 0 ? null : missing.join('、');
}
