import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { AttachmentOwnerFacts } from './attachment-owners';
import type { AttachmentRow } from './attachment.entity';
import type { FileContentRow } from './file-content.entity';

/** Tells the audit trail, inside the transaction of the write. What is added and taken away belongs to the owner's story; who downloaded what does not. */
@Injectable()
export class AttachmentJournal {
  constructor(private readonly audit: AuditTrail) {}

  added(row: AttachmentRow, content: FileContentRow, owner: AttachmentOwnerFacts): Promise<void> {
    return this.ownerChanged(row, owner, { from: null, to: described(row, content) });
  }

  removed(row: AttachmentRow, content: FileContentRow, owner: AttachmentOwnerFacts): Promise<void> {
    return this.ownerChanged(row, owner, { from: described(row, content), to: null });
  }

  downloaded(row: AttachmentRow, content: FileContentRow, owner: AttachmentOwnerFacts): Promise<void> {
    return this.audit.record({
      action: 'download',
      objectType: 'attachment',
      objectId: row.id,
      objectLabel: `${owner.label}：${row.name}`,
      changes: [{ field: 'sha256', label: '内容摘要', from: null, to: content.sha256 }],
      districtId: row.districtId,
    });
  }

  private ownerChanged({ ownerType, ownerId, districtId }: AttachmentRow, { label }: AttachmentOwnerFacts, change: { from: string | null; to: string | null }): Promise<void> {
    return this.audit.record({ action: 'update', objectType: ownerType, objectId: ownerId, objectLabel: label, changes: [{ field: 'attachment', label: '附件', ...change }], districtId });
  }
}

function described({ name }: AttachmentRow, { size, sha256 }: FileContentRow): string {
  return `${name}（${size} 字节，SHA-256 ${sha256}）`;
}
