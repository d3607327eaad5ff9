import { CountColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** 基线: the approved set of dates and weights, numbered from 1. The database refuses to change or delete it. */
@Table('baselines')
@TableIndex(['districtId', 'projectId', 'number'], { unique: true })
@TableIndex(['districtId', 'frozenAt'])
export class BaselineRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @CountColumn() number!: number;
  @InstantColumn() frozenAt!: string;
  @TextColumn({ length: 36, nullable: true }) frozenById!: string | null;
  @TextColumn({ length: 100 }) frozenBy!: string;
}
