import type { AttachmentOwnerType } from '@portfolio/contracts';
import { FlagColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** 附件: one content under one name, shown as evidence for one owner. The unique index makes a repeated upload the same attachment. */
@Table('attachments')
@TableIndex(['districtId', 'ownerType', 'ownerId', 'contentId'], { unique: true })
@TableIndex(['districtId', 'projectId', 'uploadedAt'])
export class AttachmentRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 30 }) ownerType!: AttachmentOwnerType;
  @TextColumn({ length: 36 }) ownerId!: string;
  /** Told by the owner when it was attached; projects stand above this feature. */
  @TextColumn({ length: 36, nullable: true }) projectId!: string | null;
  @ReferenceColumn('FileContentRow') contentId!: string;
  @TextColumn() name!: string;
  @InstantColumn() uploadedAt!: string;
  @ReferenceColumn('User') uploadedById!: string;
  @TextColumn({ length: 100 }) uploadedBy!: string;
  /** The uploader's unit then; only it takes the attachment away. */
  @ReferenceColumn('Department', { nullable: true }) departmentId!: string | null;
  @FlagColumn({ default: false }) demo!: boolean;
  @VersionNumberColumn() version!: number;
}
