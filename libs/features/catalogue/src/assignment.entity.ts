import type { Ownership } from '@portfolio/contracts';
import { IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** 责任分解: the one lead unit 牵头 or a co-operating unit 配合. People stand on the lead's row. `proposed` until a planner confirms. */
@Table('assignments')
@TableIndex(['projectId'], { unique: true, where: "role = 'lead'" })
@TableIndex(['districtId', 'projectId', 'departmentId'], { unique: true })
@TableIndex(['districtId', 'departmentId', 'role'])
export class Assignment {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @ReferenceColumn('Department') departmentId!: string;
  @TextColumn({ length: 12 }) role!: 'lead' | 'cooperating';
  @TextColumn({ length: 12 }) state!: Ownership;
  @TextColumn({ nullable: true, length: 300 }) reason!: string | null;
  @ReferenceColumn('User', { nullable: true }) responsibleUserId!: string | null;
  @ReferenceColumn('User', { nullable: true }) patronUserId!: string | null;
  @InstantColumn({ nullable: true }) confirmedAt!: string | null;
  @TextColumn({ nullable: true }) confirmedBy!: string | null;
}
