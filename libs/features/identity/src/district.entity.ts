import { IdColumn, InstantColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** 旗县区: what every plan, department and user belongs to. */
@Table('districts')
@TableIndex(['name'], { unique: true })
@TableIndex(['codePrefix'], { unique: true })
export class District {
  @IdColumn() id!: string;
  @TextColumn({ length: 60 }) name!: string;
  /** First part of project codes, for example `YQ`. */
  @TextColumn({ length: 10 }) codePrefix!: string;
  @InstantColumn() createdAt!: string;
}
