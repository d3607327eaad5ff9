import type { LifecycleState, Light, LightColour, LightReason } from '@portfolio/contracts';
import { formatChineseDate } from './business-date';
import type { BusinessDate } from './business-date';
import { milestoneStanding } from './lateness';
import type { MilestoneDates, MilestoneStanding } from './lateness';
import { percentagePoints } from './ratio';
import type { WorkingCalendar } from './working-days';

export interface LightMilestone extends MilestoneDates {
  name: string;
}

export interface LightInput {
  lifecycle: LifecycleState;
  /** 0 = no baseline frozen yet. */
  baselineNumber: number;
  milestones: readonly LightMilestone[];
  progressPercent: number | null;
  plannedPercent: number | null;
}

/**
 * Rule pack `default`, version 1 (domain: Lights), with the dimensions that have data: milestone lateness and progress.
 * Filings and "two yellows running" join with the filings and make version 2.
 */
export const DEFAULT_RULE_PACK = 'default@1';
export const DEFAULT_THRESHOLDS = {
  /** Working days late: from `yellow` on yellow, more than `red` red. */
  lateWorkingDays: { yellow: 1, red: 10 },
  /** Percentage points behind plan: from `yellow` on yellow, more than `red` red. */
  pointsBehind: { yellow: 10, red: 30 },
} as const;

interface Late {
  name: string;
  baselineDate: BusinessDate;
  standing: MilestoneStanding;
}
interface Finding {
  colour: 'yellow' | 'red';
  reason: LightReason;
}

/** 亮灯: the worst dimension, with every reason, worst first. Missing data is grey, never green (domain, rule 6). */
export function computeLight(input: LightInput, asOf: BusinessDate, calendar: WorkingCalendar): Light {
  const missing = greyReason(input);
  if (missing !== null) return light('grey', [missing]);
  const late = lateMilestones(input.milestones, asOf, calendar);
  const findings = [...late.flatMap(judgeLateness), ...judgeProgress(input)];
  if (findings.length === 0) return light('green', [onSchedule(late[0])]);
  const red = findings.filter(({ colour }) => colour === 'red');
  const yellow = findings.filter(({ colour }) => colour === 'yellow');
  return light(red.length > 0 ? 'red' : 'yellow', [...red, ...yellow].map(({ reason }) => reason));
}

function greyReason({ lifecycle, baselineNumber, milestones }: LightInput): LightReason | null {
  if (lifecycle === 'withdrawn') return plain('withdrawn', '项目已退出，不参与亮灯');
  if (lifecycle === 'suspended') return plain('suspended', '项目暂缓实施，暂不亮灯');
  if (milestones.length === 0) return plain('no_milestones', '尚未编制节点计划，无法判断进度');
  const dated = milestones.some(({ baselineDate }) => baselineDate !== null);
  if (baselineNumber < 1 || !dated) return plain('no_baseline', '节点计划尚未冻结基线，无法判断进度');
  return null;
}

function lateMilestones(milestones: readonly LightMilestone[], asOf: BusinessDate, calendar: WorkingCalendar): Late[] {
  return milestones
    .flatMap(({ name, baselineDate, actualDate }): Late[] => {
      if (baselineDate === null) return [];
      const standing = milestoneStanding({ baselineDate, actualDate }, asOf, calendar);
      // A milestone finished late belongs to the on-time rate, not to today's light (domain: Lights).
      return standing.status === 'overdue' ? [{ name, baselineDate, standing }] : [];
    })
    .sort((a, b) => b.standing.daysLate - a.standing.daysLate);
}

function judgeLateness({ name, baselineDate, standing }: Late): Finding[] {
  const { yellow, red } = DEFAULT_THRESHOLDS.lateWorkingDays;
  const value = standing.workingDaysLate;
  if (value < yellow) return [];
  const isRed = value > red;
  const text = `「${name}」逾期 ${value} 个工作日（计划 ${formatChineseDate(baselineDate)}）`;
  return [{ colour: isRed ? 'red' : 'yellow', reason: { code: 'milestone_late', text, value, threshold: isRed ? red : yellow } }];
}

function judgeProgress({ progressPercent, plannedPercent }: LightInput): Finding[] {
  if (progressPercent === null || plannedPercent === null) return [];
  const { yellow, red } = DEFAULT_THRESHOLDS.pointsBehind;
  const value = percentagePoints(plannedPercent, progressPercent);
  if (value < yellow) return [];
  const isRed = value > red;
  const text = `形象进度 ${progressPercent}%，序时进度 ${plannedPercent}%，落后 ${value} 个百分点`;
  return [{ colour: isRed ? 'red' : 'yellow', reason: { code: 'progress_behind', text, value, threshold: isRed ? red : yellow } }];
}

function onSchedule(justPast: Late | undefined): LightReason {
  const text =
    justPast === undefined
      ? '各节点均未逾期，进度符合计划'
      : `「${justPast.name}」计划 ${formatChineseDate(justPast.baselineDate)} 完成，逾期尚不足 1 个工作日`;
  return plain('on_schedule', text);
}

function plain(code: LightReason['code'], text: string): LightReason {
  return { code, text, value: null, threshold: null };
}

function light(colour: LightColour, reasons: LightReason[]): Light {
  return { colour, reasons, rulePack: DEFAULT_RULE_PACK };
}
