import type { ImportRowChange, PlanWarning } from '@portfolio/contracts';
import { CountColumn, FlagColumn, IdColumn, JsonColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/**
 * One reading of the staged review. `programmeIndex` points into the import's structure; null for an item that the text no longer has.
 * `verbatim` and its position are the text's own and never change.
 */
@Table('plan_import_rows')
@TableIndex(['districtId', 'importId', 'position'])
export class PlanImportRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('PlanImport', { onDelete: 'CASCADE' }) importId!: string;
  @CountColumn() position!: number;
  @CountColumn() box!: number;
  @TextColumn({ length: 300 }) boxTitle!: string;
  @CountColumn({ nullable: true }) programmeIndex!: number | null;
  @CountColumn({ nullable: true }) programmeNumber!: number | null;
  @TextColumn({ length: 300 }) programmeTitle!: string;
  @CountColumn() seq!: number;
  @LongTextColumn() name!: string;
  @LongTextColumn() verbatim!: string;
  @TextColumn({ nullable: true, length: 300 }) place!: string | null;
  @TextColumn({ nullable: true, length: 300 }) sharedTail!: string | null;
  @CountColumn() sourceStart!: number;
  @CountColumn() sourceEnd!: number;
  @CountColumn() line!: number;
  @JsonColumn() warnings!: PlanWarning[];
  @TextColumn({ length: 20 }) change!: ImportRowChange;
  @LongTextColumn({ nullable: true }) previousName!: string | null;
  @ReferenceColumn('PlanItem', { nullable: true }) previousItemId!: string | null;
  @FlagColumn({ default: false }) reviewed!: boolean;
  @FlagColumn({ default: false }) corrected!: boolean;
  @VersionNumberColumn() version!: number;
}
