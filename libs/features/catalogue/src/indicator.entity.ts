import { CountColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** 指标 of 专栏 1, with the values as the text has them; `retiredAt`: a revised text no longer has it. */
@Table('indicators')
@TableIndex(['districtId', 'planId', 'number'], { unique: true })
export class Indicator {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Plan') planId!: string;
  @CountColumn() number!: number;
  @TextColumn({ length: 300 }) groupName!: string;
  @TextColumn({ length: 300 }) name!: string;
  @TextColumn({ nullable: true }) unit!: string | null;
  @TextColumn({ nullable: true }) base!: string | null;
  @TextColumn({ nullable: true }) target!: string | null;
  @TextColumn({ nullable: true }) annual!: string | null;
  @TextColumn({ nullable: true }) attribute!: string | null;
  @TextColumn({ nullable: true, length: 500 }) note!: string | null;
  @InstantColumn({ nullable: true }) retiredAt!: string | null;
}
