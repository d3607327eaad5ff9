/** What a ladder climbs for. */
export const SUBJECT_TYPES = ['milestone', 'filing', 'order', 'blocker'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];
export const SUBJECT_TYPE_LABELS: Record<SubjectType, string> = { milestone: '节点', filing: '进展填报', order: '督办单', blocker: '要素问题' };

/** A rung's key: working days from the due date, with its sign: `-7`, `0`, `+5`, and the weekly repeats `+10`, `+15`. */
export type Rung = `-${number}` | '0' | `+${number}`;

/** 到期前 3 个工作日 / 当日到期 / 逾期 10 个工作日. */
export function rungLabel(rung: Rung): string {
  if (rung === '0') return '当日到期';
  return rung.startsWith('-') ? `到期前 ${rung.slice(1)} 个工作日` : `逾期 ${rung.slice(1)} 个工作日`;
}

/** Rungs of the standard ladder up to its first weekly repeat, for choices in lists. */
export const STANDARD_RUNGS = ['-7', '-3', '-1', '0', '+1', '+3', '+5', '+10'] as const satisfies readonly Rung[];

/** Who is told on a rung: `responsible` is the responsible person, else the unit's filers. */
export const LADDER_AUDIENCES = ['responsible', 'unit_head', 'patron', 'inspectors'] as const;
export type LadderAudience = (typeof LADDER_AUDIENCES)[number];
export const LADDER_AUDIENCE_LABELS: Record<LadderAudience, string> = {
  responsible: '责任人（没有时本单位填报员）',
  unit_head: '单位负责人',
  patron: '包联领导',
  inspectors: '督查室',
};

/** What a rung does besides telling somebody. */
export interface RungDuties {
  audiences: LadderAudience[];
  /** Stays in 我的待办 until signed for. */
  asksSignature: boolean;
  /** Asks for cause and new forecast; an answer holds the rungs that follow. */
  asksAnswer: boolean;
  /** A 督办单 is drafted and waits for an inspector. */
  draftsOrder: boolean;
}

export interface LadderRung extends RungDuties {
  /** Working days from the due date; negative before it. */
  offset: number;
}

/** After the last rung: the same again every so many working days, until done or adjusted. */
export interface LadderRepeat extends Omit<RungDuties, 'draftsOrder'> {
  every: number;
}

/** A ladder as data. */
export interface LadderDefinition {
  /** By offset, ascending. */
  rungs: LadderRung[];
  repeat: LadderRepeat | null;
  /** Working days for which an answer holds the next rungs; at most until the promised date. */
  holdWorkingDays: number;
}

/** `standard` comes with the product; the rest are a planner's. Only a draft is ever edited. */
export const LADDER_STATES = ['draft', 'scheduled', 'in_force', 'retired'] as const;
export type LadderState = (typeof LADDER_STATES)[number];
export const LADDER_STATE_LABELS: Record<LadderState, string> = { draft: '草稿', scheduled: '待生效', in_force: '执行中', retired: '已停用' };

/** One version of the ladder of one kind of subject. Number 1 is the standard ladder. */
export interface Ladder {
  id: string;
  subjectType: SubjectType;
  number: number;
  state: LadderState;
  /** What was changed and why, or where it comes from. */
  note: string;
  definition: LadderDefinition;
  /** First day in force; null for a draft. */
  startsOn: string | null;
  createdBy: string;
  createdAt: string | null;
  activatedBy: string | null;
  activatedAt: string | null;
  version: number;
}

/** Who would be told what, day by day, if this version were in force and nobody did anything. */
export interface LadderPreview {
  days: { date: string; subjects: number; recipients: number }[];
  lines: {
    date: string;
    rung: Rung;
    subjectTitle: string;
    projectId: string | null;
    projectCode: string | null;
    projectName: string | null;
    dueDate: string;
    /** Names, 代 said where somebody stands in. */
    recipients: string[];
    /** Why nobody, or somebody, is not told. */
    reason: string | null;
    demo: boolean;
  }[];
  /** Lines in all; `lines` holds the first of them. */
  total: number;
}
