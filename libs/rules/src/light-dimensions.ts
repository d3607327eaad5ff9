import type { LightDimension, LightReason, MilestoneKind, RulePackRule } from '@portfolio/contracts';
import { formatChineseDate, parseBusinessDate } from './business-date';
import type { BusinessDate } from './business-date';
import { isDone, milestoneStanding } from './lateness';
import type { MilestoneDates } from './lateness';
import { percentagePoints, roundTo } from './ratio';
import type { WorkingCalendar } from './working-days';

export interface LightMilestone extends MilestoneDates {
  id: string;
  kind: MilestoneKind;
  name: string;
}

/** What the dimensions look at. */
export interface DimensionFacts {
  milestones: readonly LightMilestone[];
  progressPercent: number | null;
  plannedPercent: number | null;
  /** Filing periods missing, running up to now; null where no window that asked for one has closed yet. */
  missedFilings: number | null;
}

/** A threshold that was met. */
export interface Hit {
  dimension: LightDimension;
  colour: 'yellow' | 'red';
  milestoneId: string | null;
  reason: LightReason;
}

/** What one dimension says before exemptions. */
export interface Judgement {
  state: 'judged' | 'no_data';
  hits: Hit[];
  note: string | null;
}

type Judge = (facts: DimensionFacts, rule: RulePackRule, asOf: BusinessDate, calendar: WorkingCalendar) => Judgement;
type OwnDimension = Exclude<LightDimension, 'consecutive_yellow'>;

/** 节点逾期: from `yellow` working days late on, red when more than `red`. Finished late belongs to the on-time rate, not here. */
const milestoneLate: Judge = ({ milestones }, rule, asOf, calendar) => {
  const late = milestones
    .map((milestone) => ({ milestone, standing: milestoneStanding(milestone, asOf, calendar) }))
    .filter(({ standing }) => standing.status === 'overdue')
    .sort((a, b) => b.standing.daysLate - a.standing.daysLate);
  const hits = late.flatMap(({ milestone, standing }) => {
    const value = standing.workingDaysLate;
    const text = `「${milestone.name}」逾期 ${value} 个工作日（计划 ${planned(milestone)}）`;
    return graded(rule, value, atLeast(rule.yellow, value), rule.red !== null && value > rule.red, text, milestone.id);
  });
  const justPast = hits.length === 0 ? late[0] : undefined;
  return judged(hits, justPast === undefined ? null : `「${justPast.milestone.name}」计划 ${planned(justPast.milestone)} 完成，逾期尚不足 ${rule.yellow ?? 1} 个工作日`);
};

/** 进度落后: percentage points behind the planned-to-date; from `yellow` on, red when more than `red`. */
const progressBehind: Judge = ({ progressPercent, plannedPercent }, rule) => {
  if (progressPercent === null || plannedPercent === null) return noData('没有可比的形象进度与序时进度');
  const value = percentagePoints(plannedPercent, progressPercent);
  const text = `形象进度 ${progressPercent}%，序时进度 ${plannedPercent}%，落后 ${value} 个百分点`;
  return judged(graded(rule, value, atLeast(rule.yellow, value), rule.red !== null && value > rule.red, text));
};

/** 未按月开工: whole calendar months that have gone by, the planned one included, without the start. */
const startMissed: Judge = ({ milestones }, rule, asOf) => {
  const start = earliest(milestones.filter(({ kind }) => kind === 'start'));
  if (start === null) return noData('节点计划中没有开工节点');
  if (isDone(start, asOf)) return judged([]);
  const value = Math.max(0, monthNumber(asOf) - monthNumber(start.baselineDate));
  const text = `「${start.name}」计划 ${planned(start)}，已连续 ${value} 个月未开工`;
  return judged(graded(rule, value, atLeast(rule.yellow, value), atLeast(rule.red, value), text, start.id));
};

/** 未按时入库: whole months since the actual start without the step that is called 入库. */
const notOnBooks: Judge = ({ milestones }, rule, asOf) => {
  const booking = milestones.find(({ name }) => name.includes('入库'));
  if (booking === undefined) return noData('节点计划中没有入库节点');
  const started = milestones.filter((milestone) => milestone.kind === 'start' && isDone(milestone, asOf)).flatMap(({ actualDate }) => actualDate ?? []).sort()[0];
  if (started === undefined || isDone(booking, asOf)) return judged([]);
  const value = wholeMonths(started, asOf);
  const text = `${formatChineseDate(started)} 开工，满 ${value} 个月仍未入库`;
  return judged(graded(rule, value, atLeast(rule.yellow, value), atLeast(rule.red, value), text, booking.id));
};

/** 序时完成率: done ÷ planned-to-date in per cent, below `yellow` yellow, below `red` red. */
const doneRatioLow: Judge = ({ progressPercent, plannedPercent }, rule) => {
  if (progressPercent === null || plannedPercent === null) return noData('没有可比的形象进度与序时进度');
  if (plannedPercent === 0) return judged([], '序时进度为 0，尚无应完成的工作');
  const value = roundTo((progressPercent / plannedPercent) * 100, 1);
  const text = `完成 ${progressPercent}%，序时应完成 ${plannedPercent}%，完成率 ${value}%`;
  return judged(graded(rule, value, rule.yellow !== null && value < rule.yellow, rule.red !== null && value < rule.red, text));
};

/** 月度节点: red while a step of a past month is open; once done it shows yellow for the month of the repair (domain: ouhai). */
const monthStep: Judge = ({ milestones }, rule, asOf) => {
  const hits = milestones.flatMap((milestone): Hit[] => {
    if (milestone.baselineDate === null) return [];
    const due = monthNumber(milestone.baselineDate);
    if (!isDone(milestone, asOf)) {
      const value = monthNumber(asOf) - due;
      return graded(rule, value, false, atLeast(rule.red, value), `「${milestone.name}」应于 ${monthText(milestone.baselineDate)} 完成，至今未完成`, milestone.id);
    }
    const repaired = milestone.actualDate === null ? due : monthNumber(milestone.actualDate);
    const shown = rule.yellow !== null && repaired > due && monthNumber(asOf) - repaired < rule.yellow;
    return graded(rule, repaired - due, shown, false, `「${milestone.name}」应于 ${monthText(milestone.baselineDate)} 完成，逾月补完，本期仍亮黄灯`, milestone.id);
  });
  return judged(hits);
};

/** 填报缺失: so many periods running without a filing. */
const filingMissing: Judge = ({ missedFilings }, rule) => {
  if (missedFilings === null) return noData('还没有截止的填报窗口，本项不参与评判');
  return judged(graded(rule, missedFilings, atLeast(rule.yellow, missedFilings), atLeast(rule.red, missedFilings), `连续 ${missedFilings} 期未填报进展`));
};

export const DIMENSION_JUDGES: Record<OwnDimension, Judge> = {
  milestone_late: milestoneLate,
  progress_behind: progressBehind,
  start_missed: startMissed,
  not_on_books: notOnBooks,
  done_ratio_low: doneRatioLow,
  month_step: monthStep,
  filing_missing: filingMissing,
};

function graded({ dimension, yellow, red }: RulePackRule, value: number, isYellow: boolean, isRed: boolean, text: string, milestoneId: string | null = null): Hit[] {
  if (!isYellow && !isRed) return [];
  return [{ dimension, colour: isRed ? 'red' : 'yellow', milestoneId, reason: { code: dimension, text, value, threshold: isRed ? red : yellow } }];
}

function atLeast(threshold: number | null, value: number): boolean {
  return threshold !== null && value >= threshold;
}

function judged(hits: Hit[], note: string | null = null): Judgement {
  return { state: 'judged', hits, note };
}

function noData(note: string): Judgement {
  return { state: 'no_data', hits: [], note };
}

function earliest(milestones: readonly LightMilestone[]): (LightMilestone & { baselineDate: BusinessDate }) | null {
  const dated = milestones.flatMap((milestone) => (milestone.baselineDate === null ? [] : [{ ...milestone, baselineDate: milestone.baselineDate }]));
  return dated.sort((a, b) => (a.baselineDate < b.baselineDate ? -1 : 1))[0] ?? null;
}

function planned({ baselineDate }: MilestoneDates): string {
  return baselineDate === null ? '' : formatChineseDate(baselineDate);
}

function monthText(date: BusinessDate): string {
  const { year, month } = parseBusinessDate(date);
  return `${year}年${month}月`;
}

/** Months counted from year 0: the difference of two is the number of calendar months between them. */
function monthNumber(date: BusinessDate): number {
  const { year, month } = parseBusinessDate(date);
  return year * 12 + month;
}

/** From the 31st to the 30th of the next month is no whole month yet. */
function wholeMonths(from: BusinessDate, to: BusinessDate): number {
  const short = parseBusinessDate(to).day < parseBusinessDate(from).day ? 1 : 0;
  return Math.max(0, monthNumber(to) - monthNumber(from) - short);
}
