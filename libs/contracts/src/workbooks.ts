import type { Permission } from './access';

/** What can be filled in as an Excel workbook and taken in again. */
export const WORKBOOK_KINDS = ['filings', 'milestones', 'owners', 'investments'] as const;
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];
export const WORKBOOK_KIND_LABELS: Record<WorkbookKind, string> = { filings: '进展填报', milestones: '节点', owners: '责任分解', investments: '总投资' };
/** Whoever may change a record on its page may change it by workbook, and nobody else. */
export const WORKBOOK_PERMISSIONS: Record<WorkbookKind, Permission> = {
  filings: 'filing.file',
  milestones: 'milestone.edit',
  owners: 'project.confirm_owner',
  investments: 'project.edit',
};

export const WORKBOOK_MAX_BYTES = 5 * 1024 * 1024;
export const WORKBOOK_MAX_ROWS = 10_000;
/** Rows that one file may change. */
export const WORKBOOK_MAX_CHANGES = 500;

/** A workbook the user may work with. */
export interface WorkbookOffer {
  kind: WorkbookKind;
  /** Rows it has now. */
  rows: number;
}

/** `error`: nothing is taken in while one stands. `conflict`: the record was changed after the download; as bad as an error. `warning`: worth a look. `check`: an honesty check of a filing. */
export const WORKBOOK_FINDING_LEVELS = ['error', 'conflict', 'warning', 'check'] as const;
export type WorkbookFindingLevel = (typeof WORKBOOK_FINDING_LEVELS)[number];
export const WORKBOOK_FINDING_LEVEL_LABELS: Record<WorkbookFindingLevel, string> = { error: '错误', conflict: '冲突', warning: '提示', check: '校验' };

export interface WorkbookFinding {
  level: WorkbookFindingLevel;
  /** `进展填报!F12`, as Excel names it; null for the file as a whole. */
  address: string | null;
  text: string;
}

/** One cell that differs from what is stored. */
export interface WorkbookChange {
  address: string;
  /** What it belongs to: a project, a milestone. */
  object: string;
  label: string;
  from: string | null;
  to: string | null;
}

/** What a file would change (`committed` false) or has changed. */
export interface WorkbookReport {
  kind: WorkbookKind;
  /** Of the file's bytes; taking it in names it, so that what is taken in is what was looked at. */
  sha256: string;
  rows: number;
  changedRows: number;
  changes: WorkbookChange[];
  findings: WorkbookFinding[];
  committed: boolean;
}
