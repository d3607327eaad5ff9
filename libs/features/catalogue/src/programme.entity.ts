import { CountColumn, FlagColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** 重点工程. `lastProjectNumber` is the highest number used in a project code under it; `retiredAt`: a revised text no longer has it. */
@Table('programmes')
@TableIndex(['districtId', 'box', 'position'])
export class Programme {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Box') boxId!: string;
  @CountColumn() box!: number;
  @CountColumn() position!: number;
  @CountColumn({ nullable: true }) number!: number | null;
  @TextColumn({ length: 300 }) title!: string;
  @FlagColumn({ default: false }) openEnded!: boolean;
  @CountColumn() sourceStart!: number;
  @CountColumn() sourceEnd!: number;
  @CountColumn({ default: 0 }) lastProjectNumber!: number;
  @InstantColumn({ nullable: true }) retiredAt!: string | null;
}
