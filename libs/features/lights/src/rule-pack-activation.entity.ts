import { CountColumn, DateColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** From which day a pack (by its label) is in force. The database refuses to change or delete it: the past stays judged as it was. */
@Table('rule_pack_activations')
@TableIndex(['districtId', 'sequence'], { unique: true })
export class RulePackActivationRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @CountColumn() sequence!: number;
  @TextColumn({ length: 60 }) pack!: string;
  @DateColumn() fromDate!: string;
  @TextColumn({ length: 500 }) note!: string;
  @InstantColumn() activatedAt!: string;
  @TextColumn({ length: 36 }) activatedById!: string;
  @TextColumn({ length: 100 }) activatedBy!: string;
}
