import type { LifecycleState } from './lifecycle';
import type { Rating } from './projects';

/** 填报周期 (domain: Period). */
export const PERIOD_KINDS = ['week', 'xun', 'month', 'quarter'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
export const PERIOD_KIND_LABELS: Record<PeriodKind, string> = { week: '周', xun: '旬', month: '月', quarter: '季度' };

/** `planned` before it opens; `skipped` by a planner, or because it has no working day: nobody owes anything for it. */
export const FILING_WINDOW_STATES = ['planned', 'open', 'closed', 'skipped'] as const;
export type FilingWindowState = (typeof FILING_WINDOW_STATES)[number];
export const FILING_WINDOW_STATE_LABELS: Record<FilingWindowState, string> = { planned: '未开放', open: '填报中', closed: '已截止', skipped: '本期不填' };

/** 填报窗口: one period of one kind. A filing after `dueOn` is late, but is taken. */
export interface FilingWindow {
  id: string;
  kind: PeriodKind;
  /** `2026-W48`, `2026-11-X3` (下旬), `2026-11`, `2026-Q4`. */
  period: string;
  /** 2026年第48周（11月23日—11月29日）. */
  label: string;
  startsOn: string;
  endsOn: string;
  opensOn: string;
  /** Last day in time; a working day. */
  dueOn: string;
  state: FilingWindowState;
  /** Why it is skipped or its dates were moved. */
  reason: string | null;
  /** False where `dueOn` rests on a year without confirmed notice (节假日未公布). */
  calendarConfirmed: boolean;
  /** Filings it will ask for when it opens, by today's owners and stages; null once it has opened. */
  expected: number | null;
  /** Filings due, and how many of them reached 督查室 in time, late, not at all. */
  due: number;
  inTime: number;
  late: number;
  missing: number;
  version: number;
}

/** How often one project is asked. Null `kind`: never, with the reason. */
export interface FilingCadence {
  projectId: string;
  kind: PeriodKind | null;
  /** `default` follows the stage: 前期 monthly, 在建 and 竣工 weekly, 储备 quarterly. */
  source: 'default' | 'planner';
  reason: string;
  version: number;
}

/** 填报周期 of one project as the list shows it. */
export interface FilingCadenceLine extends FilingCadence {
  id: string;
  projectCode: string;
  projectName: string;
  lifecycle: LifecycleState;
  departmentId: string | null;
  departmentName: string | null;
  demo: boolean;
}

/** 批量修改填报周期: what was changed, and what was not with the reason. */
export interface FilingCadenceResult {
  done: string[];
  refused: { id: string; name: string; reason: string }[];
}

/** A filing's way. `submitted` lies with 督查室; `pending_head` with the unit's own head. */
export const FILING_STATES = ['draft', 'pending_head', 'submitted', 'returned', 'accepted'] as const;
export type FilingState = (typeof FILING_STATES)[number];
export const FILING_STATE_LABELS: Record<FilingState, string> = {
  draft: '草稿',
  pending_head: '待单位负责人审核',
  submitted: '已报送，待督查室审核',
  returned: '已退回，待修改',
  accepted: '已审核通过',
};

/** `lead`: the project's lead unit speaks for the whole project; `cooperating`: its own part only, no percentage of the whole. */
export const FILING_PARTS = ['lead', 'cooperating'] as const;
export type FilingPart = (typeof FILING_PARTS)[number];
export const FILING_PART_LABELS: Record<FilingPart, string> = { lead: '牵头单位', cooperating: '配合单位' };

/** What a filing says of one milestone. Only what changed is named. */
export interface FilingMilestone {
  milestoneId: string;
  /** New forecast; undefined: as before. */
  forecastDate?: string | null;
  /** Ticked done on this day: becomes a completion claim (完成申报) that 督查室 accepts with the filing. */
  completedOn?: string | null;
  note?: string | null;
}

/** What the unit writes. Money is a decimal string in 万元; null: not known, never 0. */
export interface FilingContent {
  progressText: string;
  /** 形象进度 % as the unit states it, 0–100; kept apart from the computed one. */
  progressPercent: number | null;
  /** 本期完成投资. `investmentToDate` = the last accepted to-date + this period; the server adds up, never the clerk. */
  investmentPeriod: string | null;
  nextSteps: string;
  selfRating: Rating | null;
  milestones: FilingMilestone[];
}

/** Fields a reviewer can put words at. */
export const FILING_FIELDS = ['progressText', 'progressPercent', 'investmentPeriod', 'nextSteps', 'selfRating', 'milestones', 'attachments'] as const;
export type FilingField = (typeof FILING_FIELDS)[number];
export const FILING_FIELD_LABELS: Record<FilingField, string> = {
  progressText: '形象进度',
  progressPercent: '形象进度（%）',
  investmentPeriod: '本期完成投资（万元）',
  nextSteps: '下步安排',
  selfRating: '自评',
  milestones: '节点',
  attachments: '佐证材料',
};

/** What is known before anything is typed: the last filing's words and figures, and the milestones as they stand. */
export interface FilingKnown {
  /** The unit's last filing on this project that left the unit; null when there is none. */
  previous: (FilingContent & { filingId: string; periodLabel: string; investmentToDate: string | null }) | null;
  /** Computed from the milestones. */
  progressPercent: number | null;
  plannedPercent: number | null;
  investmentToDate: string | null;
  investmentThisYear: string | null;
  totalInvestment: string | null;
  milestones: {
    id: string;
    name: string;
    weight: number;
    baselineDate: string | null;
    forecastDate: string | null;
    actualDate: string | null;
    /** Claimed done and not yet accepted. */
    claimedDate: string | null;
    status: string;
    workingDaysLate: number;
    version: number;
  }[];
}

/** Honesty checks (domain). None blocks a filing; none is ever hidden. */
export const HONESTY_CODES = [
  'progress_backwards',
  'investment_backwards',
  'investment_vs_progress_gap',
  'complete_with_open_milestones',
  'started_without_permit_or_evidence',
  'copied_from_last_period',
  'no_change_n_periods',
  'self_green_but_overdue',
  'year_end_jump',
  'investment_exceeds_total',
  'forecast_moved_before_review',
  'filing_late',
] as const;
export type HonestyCode = (typeof HONESTY_CODES)[number];
export const HONESTY_LABELS: Record<HonestyCode, string> = {
  progress_backwards: '形象进度倒退',
  investment_backwards: '累计投资减少',
  investment_vs_progress_gap: '投资与进度不匹配',
  complete_with_open_milestones: '报完工但节点未完成',
  started_without_permit_or_evidence: '开工缺少许可或佐证',
  copied_from_last_period: '与上期雷同',
  no_change_n_periods: '连续多期无变化',
  self_green_but_overdue: '自评正常但有节点逾期',
  year_end_jump: '年末集中突增',
  investment_exceeds_total: '累计投资超过总投资',
  forecast_moved_before_review: '审核前改动预测',
  filing_late: '逾期填报',
};

/** One thing a check noticed: the sentence, the values it rests on, the field it belongs to. */
export interface HonestyFinding {
  code: HonestyCode;
  /** One sentence with the figures. */
  text: string;
  /** The question put to the unit, kindly. */
  question: string;
  field: FilingField | null;
  values: Record<string, string | number>;
}

export const HONESTY_DECISIONS = ['open', 'explained', 'upheld'] as const;
/** `open` until a reviewer decides; `explained`: 说明成立; `upheld`: 存疑, stays on the record. */
export type HonestyDecision = (typeof HONESTY_DECISIONS)[number];
export const HONESTY_DECISION_LABELS: Record<HonestyDecision, string> = { open: '待核', explained: '说明成立', upheld: '存疑' };

/** A finding that was stored with a submitted filing, or by the nightly run. */
export interface HonestyRecord extends HonestyFinding {
  id: string;
  projectId: string;
  projectName: string;
  departmentId: string | null;
  departmentName: string | null;
  filingId: string | null;
  foundAt: string;
  /** At submission, or by the nightly run. */
  origin: 'submission' | 'nightly';
  /** The unit's explanation; null while it has not answered. */
  answer: string | null;
  answeredBy: string | null;
  decision: HonestyDecision;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  demo: boolean;
  version: number;
}

/** Somebody's act on a filing, kept for ever. */
export interface FilingStep {
  at: string;
  actor: string;
  /** `end`: the project was withdrawn, nothing more is asked. */
  action: 'draft' | 'submit' | 'approve' | 'return' | 'withdraw' | 'accept' | 'end';
  note: string | null;
  words: Partial<Record<FilingField, string>>;
}

/** 进展填报: one unit's report on one project for one period. */
export interface Filing extends FilingContent {
  id: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  departmentId: string;
  departmentName: string;
  part: FilingPart;
  windowId: string;
  period: string;
  periodLabel: string;
  dueOn: string;
  state: FilingState;
  /** 本期无变化: one click, recorded as such. */
  noChange: boolean;
  /** Computed from the milestones when it left the unit; kept apart from what the unit states. */
  computedPercent: number | null;
  investmentToDate: string | null;
  /** What the last reviewer said at which field; empty unless returned. */
  reviewWords: Partial<Record<FilingField, string>>;
  reviewNote: string | null;
  /** When it left the unit; null before. */
  submittedAt: string | null;
  inTime: boolean | null;
  filedBy: string | null;
  approvedBy: string | null;
  reviewedBy: string | null;
  /** Open findings of the honesty checks. */
  findings: number;
  /** Those of them that the unit has not explained. */
  unexplained: number;
  attachments: number;
  demo: boolean;
  updatedAt: string;
  version: number;
}

/** An earlier filing of the unit that came back, and was put right after this one had left. */
export interface FilingCorrection {
  filingId: string;
  periodLabel: string;
  at: string;
  /** 累计完成投资 of this filing as it follows from the corrected one; null where it is not known or says the same. */
  investmentToDate: string | null;
}

/** A filing's own page: with what was known, what the checks say now, its steps, and its other units' parts. */
export interface FilingDetail extends Filing {
  known: FilingKnown;
  checks: (HonestyFinding & { recordId: string | null; answer: string | null; decision: HonestyDecision })[];
  steps: FilingStep[];
  /** Co-operating units' filings of the same project and period. */
  parts: { departmentName: string; state: FilingState; progressText: string; nextSteps: string }[];
  editors: { name: string; at: string }[];
  /** What this filing rests on has been corrected since. */
  correction: FilingCorrection | null;
}

/** A filing as its form opens: pre-filled; `id` is null and `version` 0 while nothing of it is stored. */
export type FilingToFill = Omit<FilingDetail, 'id'> & { id: string | null };

/** A filing that a unit owes or has begun, as 我的待办 shows it. */
export interface FilingDuty {
  projectId: string;
  projectCode: string;
  projectName: string;
  part: FilingPart;
  windowId: string;
  periodLabel: string;
  dueOn: string;
  /** Working days left; negative when late. */
  workingDaysLeft: number;
  filingId: string | null;
  state: FilingState | null;
  reviewNote: string | null;
  /** Whether 本期无变化 can be said: a former filing exists. */
  canSayNoChange: boolean;
  demo: boolean;
  version: number | null;
}

/** One field that differs between two periods. */
export interface FilingDifference {
  field: FilingField;
  label: string;
  from: string | null;
  to: string | null;
}

/** A project's filings, newest first, each with what differs from the one before. */
export interface FilingHistoryEntry extends Filing {
  differences: FilingDifference[];
}

/** 批量审核通过 and 本期无变化: what was done, and what was refused with the reason. */
export interface FilingBatchResult {
  done: Filing[];
  refused: { id: string; name: string; reason: string }[];
}

/** 本期无变化 for several projects. `asked` holds what is not filed yet, because the checks have a question first. */
export interface NoChangeResult extends FilingBatchResult {
  asked: { windowId: string; projectId: string; name: string; checks: FilingDetail['checks'] }[];
}
