export interface Plan {
  id: string;
  title: string;
  textSha256: string;
  source: string;
  periodStart: number;
  periodEnd: number;
  importedAt: string;
  boxes: number;
  programmes: number;
  items: number;
}

export interface Box {
  id: string;
  planId: string;
  number: number;
  title: string;
  chapter: string;
}

export interface Programme {
  id: string;
  boxId: string;
  box: number;
  number: number | null;
  title: string;
  openEnded: boolean;
  items: number;
  projects: number;
}

/** 规划条目: verbatim words of the plan. Never edited. `state`: covered by ≥ 1 project, 未立项 with a reason, or still open. */
export interface PlanItem {
  id: string;
  planId: string;
  programmeId: string;
  box: number;
  programmeNumber: number | null;
  programmeTitle: string;
  seq: number;
  name: string;
  place: string | null;
  sharedTail: string | null;
  sourceStart: number;
  sourceEnd: number;
  line: number;
  warnings: PlanWarning[];
  /** A planner has checked the reading: its `warnings` are no open doubt any more. */
  reviewed: boolean;
  state: PlanItemState;
  notEstablishedReason: string | null;
  projectIds: string[];
  version: number;
}
export const PLAN_ITEM_STATES = ['covered', 'not_established', 'open'] as const;
export type PlanItemState = (typeof PLAN_ITEM_STATES)[number];
export const PLAN_ITEM_STATE_LABELS: Record<PlanItemState, string> = { covered: '已立项目', not_established: '未立项', open: '待覆盖' };

export interface PlanWarning {
  code: string;
  message: string;
  line: number;
}

/** 规划覆盖: a plan's boxes as printed, each item with its projects. */
export interface CoverageView {
  planId: string;
  planTitle: string;
  covered: number;
  notEstablished: number;
  total: number;
  boxes: CoverageBox[];
}
export interface CoverageBox {
  number: number;
  title: string;
  chapter: string;
  covered: number;
  total: number;
  programmes: CoverageProgramme[];
}
export interface CoverageProgramme {
  id: string;
  number: number | null;
  title: string;
  openEnded: boolean;
  covered: number;
  total: number;
  /** The programme's paragraph as the plan prints it (scan breaks removed), cut into runs; a run with `itemId` is a named work. */
  runs: { text: string; itemId: string | null }[];
  items: CoverageItem[];
}
export interface CoverageItem {
  id: string;
  seq: number;
  name: string;
  place: string | null;
  state: PlanItemState;
  notEstablishedReason: string | null;
  warnings: PlanWarning[];
  /** A planner has checked the reading: its `warnings` are no open doubt any more. */
  reviewed: boolean;
  version: number;
  projects: {
    id: string;
    code: string;
    name: string;
    light: import('./lights').LightColour;
    lifecycle: import('./lifecycle').LifecycleState;
    leadDepartmentName: string | null;
    ownership: import('./projects').Ownership;
  }[];
}

/** Where a project comes from: the sentence of the plan with the work's words marked. */
export interface ProjectSource {
  planTitle: string;
  box: number;
  boxTitle: string;
  chapter: string;
  programmeTitle: string;
  line: number;
  planItemId: string;
  verbatim: string;
  before: string;
  highlight: string;
  after: string;
  warnings: PlanWarning[];
}

/** 专栏 1. Values as the text has them, null where it has none. */
export interface Indicator {
  id: string;
  planId: string;
  number: number;
  group: string;
  name: string;
  unit: string | null;
  base: string | null;
  target: string | null;
  annual: string | null;
  attribute: string | null;
  note: string | null;
}

export const IMPORT_STATES = ['staged', 'committed', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const IMPORT_STATE_LABELS: Record<ImportState, string> = { staged: '待审核', committed: '已入库', discarded: '已放弃' };

export const IMPORT_ROW_CHANGES = ['added', 'unchanged', 'changed', 'removed'] as const;
export type ImportRowChange = (typeof IMPORT_ROW_CHANGES)[number];
export const IMPORT_ROW_CHANGE_LABELS: Record<ImportRowChange, string> = { added: '新增', unchanged: '无变化', changed: '有变化', removed: '文中已无' };

/** One row of the staged review. `name` may be corrected by a planner; `verbatim` never changes. */
export interface PlanImportRow {
  id: string;
  importId: string;
  box: number;
  boxTitle: string;
  programmeNumber: number | null;
  programmeTitle: string;
  seq: number;
  name: string;
  verbatim: string;
  place: string | null;
  line: number;
  warnings: PlanWarning[];
  change: ImportRowChange;
  previousName: string | null;
  reviewed: boolean;
  version: number;
}
export interface PlanImport {
  id: string;
  fileName: string;
  textSha256: string;
  state: ImportState;
  startedAt: string;
  startedBy: string;
  committedAt: string | null;
  boxes: number;
  programmes: number;
  items: number;
  indicators: number;
  added: number;
  unchanged: number;
  changed: number;
  removed: number;
  findings: PlanWarning[];
  version: number;
}

/** Largest plan text that is read, in bytes of UTF-8. A plan of a district has some 200 KB. */
export const MAX_PLAN_BYTES = 4 * 1024 * 1024;
/** Most items that one text may name; a plan of a district names some hundred. More is another kind of text, and would keep all other writers waiting. */
export const MAX_PLAN_ITEMS = 5000;
