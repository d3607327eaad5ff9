import type { Department as DepartmentView, DepartmentKind } from '@portfolio/contracts';
import { FlagColumn, IdColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** 责任单位. Never deleted: history refers to it. */
@Table('departments')
@TableIndex(['districtId', 'code'], { unique: true })
@TableIndex(['districtId', 'name'], { unique: true })
export class Department {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 20 }) code!: string;
  @TextColumn({ length: 60 }) name!: string;
  @TextColumn({ length: 20 }) shortName!: string;
  @TextColumn({ length: 20 }) kind!: DepartmentKind;
  @TextColumn({ length: 10 }) provenance!: DepartmentView['provenance'];
  @FlagColumn({ default: true }) active!: boolean;
  @FlagColumn({ default: false }) waivesHeadApproval!: boolean;
  @VersionNumberColumn() version!: number;
}
