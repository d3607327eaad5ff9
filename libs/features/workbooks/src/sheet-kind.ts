import type { Principal, WorkbookKind } from '@portfolio/contracts';

/** How a column's cells are read and written. Values are texts in one fixed form: `12.5`, `2026-11-23`, a label; empty is null. */
export type ColumnType = 'text' | 'number' | 'money' | 'date' | 'choice';

export interface SheetColumn {
  /** The field's name in the form's DTO, or any name where it is locked. */
  field: string;
  /** With its unit: 本期完成投资（万元）. */
  title: string;
  type: ColumnType;
  /** In characters. */
  width: number;
  /** Shown, never taken in. */
  locked?: boolean;
  /** Of a `choice`. */
  choices?: readonly string[];
  /** For the explanation sheet and the cell's own hint. */
  hint?: string;
}

export interface SheetRow {
  /** Who the row is, in the hidden column. */
  key: string;
  /** As messages name it. */
  object: string;
  version: number;
  demo: boolean;
  cells: Readonly<Record<string, string | null>>;
  /** Fields that this row does not take, with the reason in one sentence. */
  closed: Readonly<Record<string, string>>;
}

export type CellChanges = Readonly<Record<string, string | null>>;

/** One kind of workbook: what it shows, and how a changed row is stored, by the same service as its form. */
export interface SheetKind {
  readonly kind: WorkbookKind;
  /** Of the sheet. */
  readonly title: string;
  /** Sentences of the explanation sheet. */
  readonly notes: readonly string[];
  columns(user: Principal): Promise<SheetColumn[]>;
  rows(user: Principal): Promise<SheetRow[]>;
  /** Stores what differs; gives what checks notice, by field. Throws what the form's service throws. */
  write(user: Principal, row: SheetRow, changes: CellChanges): Promise<{ field: string | null; text: string }[]>;
}

/** The first column that identifies a row for people; a file whose rows were sorted in part only is noticed by it. */
export function nameColumn(columns: readonly SheetColumn[]): SheetColumn | undefined {
  return columns.find(({ locked }) => locked === true);
}
