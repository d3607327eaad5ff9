import { Injectable } from '@nestjs/common';
import { ATTACHMENT_OWNER_TYPES, type AttachmentOwnerType } from '@portfolio/contracts';
import { Database, applyList, eq, oneOf, type ListQuery, type ListSpec } from '@portfolio/platform/database';
import { In } from 'typeorm';
import { AttachmentRow } from './attachment.entity';

/** More than one project ever has; what a list could hold beyond that is never shown in part. */
const MOST_LISTED = 5000;

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

const LIST: ListSpec = {
  sorts: { uploadedAt: 'attachment.uploadedAt', name: 'attachment.name', id: 'attachment.id' },
  filters: {
    id: eq('attachment.id'),
    ownerType: oneOf('attachment.ownerType', ATTACHMENT_OWNER_TYPES),
    ownerId: eq('attachment.ownerId'),
    projectId: eq('attachment.projectId'),
  },
  defaultSort: ['uploadedAt', 'ASC'],
};

/** Reads and writes attachments as they are stored. */
@Injectable()
export class AttachmentsRepository {
  constructor(private readonly database: Database) {}

  /** Null also for another district's attachment. */
  find(districtId: string, id: string): Promise<AttachmentRow | null> {
    return this.database.manager.findOneBy(AttachmentRow, { districtId, id });
  }

  /** All that the filter finds, in the order asked for: who may read them is known only to their owners. */
  async listed(districtId: string, list: ListQuery): Promise<AttachmentRow[]> {
    const query = this.database.manager.createQueryBuilder(AttachmentRow, 'attachment').where('attachment.districtId = :districtId', { districtId });
    return applyList(query, { ...list, offset: 0, limit: MOST_LISTED }, LIST).getMany();
  }

  ofOwner(districtId: string, ownerType: AttachmentOwnerType, ownerId: string): Promise<AttachmentRow[]> {
    return this.database.manager.find(AttachmentRow, { where: { districtId, ownerType, ownerId }, order: { uploadedAt: 'ASC', id: 'ASC' } });
  }

  async ofOwners(districtId: string, ownerType: AttachmentOwnerType, ownerIds: readonly string[]): Promise<AttachmentRow[]> {
    const found: AttachmentRow[] = [];
    for (let at = 0; at < ownerIds.length; at += CHUNK) {
      const where = { districtId, ownerType, ownerId: In(ownerIds.slice(at, at + CHUNK)) };
      found.push(...(await this.database.manager.find(AttachmentRow, { where, order: { uploadedAt: 'ASC', id: 'ASC' } })));
    }
    return found;
  }

  ofContent(contentId: string): Promise<AttachmentRow[]> {
    return this.database.manager.find(AttachmentRow, { where: { contentId }, order: { id: 'ASC' } });
  }

  /** Makes other additions to the owner wait until this transaction ends, so that they can be counted. SQLite has one writer anyway. */
  async lockOwner(ownerType: AttachmentOwnerType, ownerId: string): Promise<void> {
    if (this.database.dialect === 'sqlite') return;
    await this.database.manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`attachments ${ownerType} ${ownerId}`]);
  }

  async insert(row: AttachmentRow): Promise<void> {
    await this.database.manager.insert(AttachmentRow, row);
  }

  async delete(ids: readonly string[]): Promise<void> {
    await this.database.manager.delete(AttachmentRow, { id: In([...ids]) });
  }
}
