import { Injectable } from '@nestjs/common';
import { ATTACHMENTS_PER_OWNER, type Attachment, type AttachmentOwnerType, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { AttachmentJournal } from './attachment-journal';
import { AttachmentOwners, type AttachmentOwnerFacts } from './attachment-owners';
import { mayRemove } from './attachment-view';
import { AttachmentViews } from './attachment-views';
import type { AttachmentRow } from './attachment.entity';
import { AttachmentsRepository } from './attachments.repository';
import { FileContentsRepository } from './file-contents.repository';
import type { TakenFile } from './file-intake';

export interface OwnerRef {
  ownerType: AttachmentOwnerType;
  ownerId: string;
}

/** Attaching contents that are kept already, and taking attachments away. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly database: Database,
    private readonly owners: AttachmentOwners,
    private readonly repository: AttachmentsRepository,
    private readonly contents: FileContentsRepository,
    private readonly journal: AttachmentJournal,
    private readonly views: AttachmentViews,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`, `attachment_locked`. */
  async assertMayAdd(user: Principal, { ownerType, ownerId }: OwnerRef): Promise<AttachmentOwnerFacts> {
    const owner = await this.owners.one(user, ownerType, ownerId);
    if (owner === null) throw new UserError('not_found');
    if (!owner.mayAdd) throw new UserError('attachment_locked', { owner: owner.label });
    return owner;
  }

  /** The same content for the same owner again is the same attachment. Throws `not_found`, `attachment_locked`, `attachment_limit`. */
  attach(user: Principal, { ownerType, ownerId }: OwnerRef, { content, name }: TakenFile): Promise<Attachment> {
    return this.database.transaction(async () => {
      await this.repository.lockOwner(ownerType, ownerId);
      const owner = await this.assertMayAdd(user, { ownerType, ownerId });
      const present = await this.repository.ofOwner(user.districtId, ownerType, ownerId);
      const same = present.find(({ contentId }) => contentId === content.id);
      if (same !== undefined) return this.views.get(user, same.id);
      if (present.length >= ATTACHMENTS_PER_OWNER) throw new UserError('attachment_limit', { most: ATTACHMENTS_PER_OWNER });
      const row: AttachmentRow = {
        id: newId(),
        districtId: user.districtId,
        ownerType,
        ownerId,
        projectId: owner.projectId,
        contentId: content.id,
        name,
        uploadedAt: this.clock.nowIso(),
        uploadedById: user.userId,
        uploadedBy: user.displayName,
        departmentId: user.departmentId,
        demo: false,
        version: 1,
      };
      await this.repository.insert(row);
      await this.journal.added(row, content, owner);
      return this.views.get(user, row.id);
    });
  }

  /** Gives the attachment as it was. Throws `not_found`, `stale_version`, `attachment_locked` (decided, or another unit's). */
  remove(user: Principal, id: string, version: number): Promise<Attachment> {
    return this.database.transaction(async () => {
      const { row, content, owner } = await this.views.find(user, id);
      if (row.version !== version) throw new StaleVersionError(await this.views.get(user, id));
      if (!mayRemove(user, row, owner)) throw new UserError('attachment_locked', { owner: owner.label });
      const view = await this.views.get(user, id);
      await this.repository.delete([id]);
      await this.contents.use([content.id], this.clock.nowIso());
      await this.journal.removed(row, content, owner);
      return view;
    });
  }
}
