import type { FilingPart } from '@portfolio/contracts';
import { IdColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** That a unit owes a filing on a project in a window. Written while the window is open, so that what was owed is never judged by a later owner, stage or cadence. */
@Table('filing_duties')
@TableIndex(['windowId', 'projectId', 'departmentId'], { unique: true })
export class FilingDutyRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('FilingWindowRow') windowId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @ReferenceColumn('Department') departmentId!: string;
  @TextColumn({ length: 12 }) part!: FilingPart;
}
