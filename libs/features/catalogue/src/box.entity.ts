import { CountColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** 专栏; `retiredAt`: a revised text no longer has it. */
@Table('boxes')
@TableIndex(['districtId', 'planId', 'number'], { unique: true })
export class Box {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Plan') planId!: string;
  @CountColumn() number!: number;
  @TextColumn({ length: 300 }) title!: string;
  @TextColumn({ length: 300 }) chapter!: string;
  @InstantColumn({ nullable: true }) retiredAt!: string | null;
}
