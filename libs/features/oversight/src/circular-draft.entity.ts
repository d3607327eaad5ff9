import { DateColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** A circular in the making: its period and the inspector's words. Publishing turns it into a `CircularRow` and removes it. */
@Table('circular_drafts')
export class CircularDraftRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @DateColumn() periodFrom!: string;
  @DateColumn() periodTo!: string;
  @LongTextColumn({ nullable: true }) demands!: string | null;
  @ReferenceColumn('CircularRow', { nullable: true }) correctsId!: string | null;
  @LongTextColumn({ nullable: true }) reason!: string | null;
  @InstantColumn() draftedAt!: string;
  @TextColumn({ length: 100 }) draftedBy!: string;
  @VersionNumberColumn() version!: number;
}
