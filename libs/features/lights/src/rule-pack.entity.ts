import type { RulePackRule } from '@portfolio/contracts';
import { CountColumn, IdColumn, InstantColumn, JsonColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** A district's own version of a rule pack, copied from another. The database refuses to change or delete it. */
@Table('rule_packs')
@TableIndex(['districtId', 'code', 'number'], { unique: true })
export class RulePackRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 40 }) code!: string;
  @CountColumn() number!: number;
  @TextColumn({ length: 60 }) name!: string;
  @TextColumn() source!: string;
  @TextColumn({ length: 60 }) basedOn!: string;
  @JsonColumn() rules!: RulePackRule[];
  @TextColumn({ length: 500, nullable: true }) note!: string | null;
  @InstantColumn() createdAt!: string;
  @TextColumn({ length: 36 }) createdById!: string;
  @TextColumn({ length: 100 }) createdBy!: string;
}
