import type { AuditAction, AuditChange } from '@portfolio/contracts';
import { IdColumn, InstantColumn, JsonColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/**
 * One entry of the audit trail. The database itself refuses to change or delete it. It refers to nothing by foreign key:
 * an entry outlives whatever it tells about.
 */
@Table('audit_entries')
@TableIndex(['districtId', 'at'])
@TableIndex(['objectType', 'objectId'])
@TableIndex(['actorId'])
export class AuditEntry {
  @IdColumn() id!: string;
  /** Null: the installation as a whole. */
  @TextColumn({ length: 36, nullable: true }) districtId!: string | null;
  @InstantColumn() at!: string;
  @TextColumn({ length: 36, nullable: true }) actorId!: string | null;
  @TextColumn({ length: 60 }) actorName!: string;
  @TextColumn({ length: 30 }) action!: AuditAction;
  @TextColumn({ length: 40 }) objectType!: string;
  @TextColumn({ length: 36 }) objectId!: string;
  @TextColumn({ length: 300 }) objectLabel!: string;
  @JsonColumn() changes!: AuditChange[];
  @TextColumn({ length: 1000, nullable: true }) reason!: string | null;
  @TextColumn({ length: 64, nullable: true }) correlationId!: string | null;
  @TextColumn({ length: 64, nullable: true }) address!: string | null;
}
