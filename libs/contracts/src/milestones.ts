import type { CompletionClaim, CompletionRecord } from './completion-claims';
import type { Ownership } from './projects';

/** 节点类别 (domain: Milestone.kind). */
export const MILESTONE_KINDS = [
  'approval',
  'feasibility',
  'land',
  'planning_permit',
  'construction_permit',
  'tender',
  'start',
  'main_structure',
  'acceptance',
  'operation',
  'other',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const MILESTONE_KIND_LABELS: Record<MilestoneKind, string> = {
  approval: '立项',
  feasibility: '可研批复',
  land: '用地',
  planning_permit: '规划许可',
  construction_permit: '施工许可',
  tender: '招标',
  start: '开工',
  main_structure: '主体完工',
  acceptance: '竣工验收',
  operation: '投用',
  other: '其他',
};

/** An open milestone of a suspended or withdrawn project is that, whatever its dates: it is shown, but neither due nor late. */
export const MILESTONE_STATUSES = ['planned', 'due_soon', 'overdue', 'done_on_time', 'done_late', 'suspended', 'withdrawn'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export const MILESTONE_STATUS_LABELS: Record<MilestoneStatus, string> = {
  planned: '未到期',
  due_soon: '即将到期',
  overdue: '逾期',
  done_on_time: '按期完成',
  done_late: '逾期完成',
  suspended: '暂缓',
  withdrawn: '退出',
};

/** Project kinds that have a milestone template. */
export const TEMPLATE_KINDS = ['building', 'pipe_network', 'road', 'equipment', 'soft'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];
export const TEMPLATE_LABELS: Record<TemplateKind, string> = {
  building: '房屋建筑',
  pipe_network: '管网工程',
  road: '道路工程',
  equipment: '设备购置',
  soft: '软件和服务',
};

/** Dates are `YYYY-MM-DD` in Asia/Shanghai. Lateness is judged against `baselineDate`, never `forecastDate`. */
export interface Milestone {
  id: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  box: number;
  leadDepartmentId: string | null;
  leadDepartmentName: string | null;
  /** Whether a planner has confirmed the lead unit; `proposed` is shown as 拟定. */
  ownership: Ownership;
  kind: MilestoneKind;
  name: string;
  /** Share of the project in percent of the sum of weights; an integer ≥ 1. */
  weight: number;
  sequence: number;
  /** Planned date; before the first baseline is frozen it is only a draft. */
  baselineDate: string | null;
  baselineNumber: number;
  /** Date in the first baseline that had it, kept for ever; null while in none. */
  firstBaselineDate: string | null;
  forecastDate: string | null;
  /** Set only when a claim is accepted: the unit's word alone makes nothing done. */
  actualDate: string | null;
  completionNote: string | null;
  /** The unit's word that waits for 督查室, or was returned by it; null while there is none, and once done. */
  completionClaim: CompletionClaim | null;
  /** How the completion came about; null while not done. */
  completion: CompletionRecord | null;
  responsibleUserId: string | null;
  responsibleUserName: string | null;
  status: MilestoneStatus;
  /** Calendar days late; 0 when not late. For done_late: actual − baseline. */
  daysLate: number;
  workingDaysLate: number;
  /** 偏差: forecast (actual once done) against the baseline in force; negative is early, null where a date is missing. */
  slipDays: number | null;
  slipWorkingDays: number | null;
  /** The same against the first baseline. */
  slipFromFirstDays: number | null;
  slipFromFirstWorkingDays: number | null;
  /** Calendar days until the baseline date (negative when past); null without a date or when done. */
  daysLeft: number | null;
  /** False where `workingDaysLate` or `due_soon` counts a day of a year without confirmed notice (节假日未公布). */
  calendarConfirmed: boolean;
  demo: boolean;
  version: number;
}

export interface Baseline {
  id: string;
  projectId: string;
  number: number;
  frozenAt: string;
  frozenBy: string;
  entries: { milestoneId: string; name: string; kind: MilestoneKind; weight: number; baselineDate: string }[];
}

export interface ForecastChange {
  milestoneId: string;
  from: string | null;
  to: string | null;
  changedAt: string;
  changedBy: string;
}

/** 完成日期推算 from the forecast history (Theil–Sen), beside the unit's own date and never instead of it. */
export type SlipForecast =
  | { converges: true; points: number; expected: string; earliest: string; /** Null: the slower course never ends (不收敛). */ latest: string | null }
  | { converges: false; points: number };

/** One milestone's line in the trend chart (里程碑趋势图): what was forecast on which day of report. */
export interface MilestoneTrendLine {
  milestoneId: string;
  name: string;
  baselineDate: string | null;
  firstBaselineDate: string | null;
  forecastDate: string | null;
  actualDate: string | null;
  points: { reportedOn: string; forecastDate: string }[];
  /** Null with fewer than four reports, or once done. */
  slip: SlipForecast | null;
}

export interface MilestoneTrend {
  asOf: string;
  lines: MilestoneTrendLine[];
}

/** What a template would add to the milestones that are there. */
export interface TemplateProposal {
  kind: TemplateKind;
  /** True when the kind was chosen from name and sector, not asked for. */
  proposedKind: boolean;
  startDate: string;
  milestones: (Pick<Milestone, 'kind' | 'name' | 'weight' | 'sequence'> & { baselineDate: string })[];
}

/** A project as the page that acts on it saw it. */
export interface ProjectVersion {
  projectId: string;
  version: number;
}

/** Answer of a bulk freeze: what was frozen, and what was not with the reason. */
export interface BulkFreeze {
  frozen: string[];
  refused: { projectId: string; projectCode: string | null; projectName: string | null; code: string; message: string }[];
}
