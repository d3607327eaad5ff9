import { CountColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** A large recomputation that must happen: written with its cause, done by a job, found again by the sweep (outbox). */
@Table('light_refreshes')
@TableIndex(['createdAt'], { where: 'done_at IS NULL' })
export class LightRefreshRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 30 }) cause!: 'rule_pack';
  @TextColumn() detail!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) doneAt!: string | null;
  @CountColumn({ nullable: true }) projects!: number | null;
}
