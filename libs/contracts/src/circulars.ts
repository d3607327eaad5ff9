import type { DocumentAppendix, DocumentBlock } from './documents';
import type { Ownership } from './projects';
import type { OrderState } from './orders';
import type { Ratio } from './summaries';

/** What a baseline milestone came to by the end of the circular's period. */
export const CIRCULAR_OUTCOMES = ['on_time', 'late', 'overdue', 'open'] as const;
export type CircularOutcome = (typeof CIRCULAR_OUTCOMES)[number];
export const CIRCULAR_OUTCOME_LABELS: Record<CircularOutcome, string> = {
  on_time: '按期完成',
  late: '逾期完成',
  overdue: '逾期未完成',
  open: '当日到期',
};

/** A milestone that a circular's figures rest on: due in the period, or overdue at its end. */
export interface CircularMilestone {
  milestoneId: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  milestoneName: string;
  departmentId: string | null;
  departmentName: string;
  /** `proposed`: nobody has confirmed the unit yet (拟定). */
  ownership: Ownership;
  baselineNumber: number;
  baselineDate: string;
  forecastDate: string | null;
  /** Null also when it was done after the period. */
  actualDate: string | null;
  dueInPeriod: boolean;
  outcome: CircularOutcome;
  daysLate: number;
  workingDaysLate: number;
}

/** An order issued in the period. */
export interface CircularOrder {
  orderId: string;
  number: string;
  title: string;
  departmentId: string | null;
  departmentName: string;
  issuedOn: string;
  deadline: string | null;
  state: OrderState;
  /** 办结 by the end of the period. */
  closed: boolean;
}

/** A project that is left out, by name, with its baseline milestones that would have counted. */
export interface CircularLeftOut {
  projectId: string;
  projectCode: string;
  projectName: string;
  lifecycle: 'suspended' | 'withdrawn';
  departmentName: string;
  milestones: number;
}

/** One department; a ratio that is null was not counted then, one out of 0 had nothing to be measured by. */
export interface CircularUnit {
  departmentId: string | null;
  departmentName: string;
  /** By 准点率; equal rates share a place; null where nothing was due. */
  rank: number | null;
  /** 准点率: milestones on time ÷ due in the period. */
  onTime: Ratio;
  /** Of those due, how many are this unit's only by proposal. */
  proposed: number;
  /** 填报及时率. */
  filings: Ratio | null;
  /** 督办办结率: closed ÷ issued. */
  orders: Ratio;
  /** Overdue at the end of the period, whenever they were due. */
  overdue: number;
}

export interface CircularFigures {
  onTime: Ratio;
  filings: Ratio | null;
  orders: Ratio;
  overdue: number;
  units: CircularUnit[];
}

/** What a circular says. Published, it never changes; `blocks` is the text that page and DOCX share. */
export interface CircularContent {
  from: string;
  to: string;
  /** When the rows were read. */
  cutOff: string;
  issuer: string;
  title: string;
  figures: CircularFigures;
  /** 填报及时率 by unit; null in issues from before 进展填报. */
  filings: Record<string, Ratio> | null;
  milestones: CircularMilestone[];
  orders: CircularOrder[];
  leftOut: CircularLeftOut[];
  blocks: DocumentBlock[];
  appendices: DocumentAppendix[];
  /** False where a count of working days rests on a year without a notice (节假日未公布). */
  calendarKnown: boolean;
  demo: boolean;
}

/** 督查通报, published and frozen. */
export interface Circular extends CircularContent {
  id: string;
  /** 玉督通报〔2026〕1号. */
  number: string;
  /** The issue that this one puts right (更正). */
  correctsId: string | null;
  correctsNumber: string | null;
  /** The issue that puts this one right. */
  correctedById: string | null;
  correctedByNumber: string | null;
  publishedAt: string;
  publishedOn: string;
  publishedBy: string;
  sha256: string;
}
export type CircularLine = Pick<Circular, 'id' | 'number' | 'title' | 'from' | 'to' | 'publishedAt' | 'publishedBy' | 'correctsNumber' | 'correctedByNumber' | 'demo'> & {
  onTime: Ratio;
  orders: Ratio;
  overdue: number;
};

/** A circular in the making: its content is read anew each time, until it is published. */
export interface CircularDraft {
  id: string;
  from: string;
  to: string;
  /** 工作要求, in the inspector's words. */
  demands: string | null;
  correctsId: string | null;
  correctsNumber: string | null;
  /** Why the corrected issue was wrong. */
  reason: string | null;
  draftedAt: string;
  draftedBy: string;
  version: number;
}
export type CircularDraftDetail = CircularDraft & { content: CircularContent };

export interface CircularDraftInput {
  from: string;
  to: string;
  demands?: string | null;
  correctsId?: string | null;
  reason?: string | null;
}
