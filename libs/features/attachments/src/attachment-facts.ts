import { Injectable } from '@nestjs/common';
import type { AttachmentOwnerType, PhotoFacts } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { grouped } from '@portfolio/rules';
import { AttachmentsRepository } from './attachments.repository';
import { FileContentsRepository } from './file-contents.repository';

/** One piece of evidence, for rules that ask whether there is any. */
export interface EvidenceFact {
  ownerId: string;
  name: string;
  uploadedAt: string;
  uploadedById: string;
  photo: PhotoFacts | null;
  infected: boolean;
}

/** Attachments, for the features that own what they are attached to. */
@Injectable()
export class AttachmentFacts {
  constructor(
    private readonly database: Database,
    private readonly repository: AttachmentsRepository,
    private readonly contents: FileContentsRepository,
    private readonly clock: Clock,
  ) {}

  /** Evidence by owner, earliest first; owners without any are left out. */
  async of(districtId: string, ownerType: AttachmentOwnerType, ownerIds: readonly string[]): Promise<Map<string, EvidenceFact[]>> {
    const rows = await this.repository.ofOwners(districtId, ownerType, ownerIds);
    const contents = await this.contents.many([...new Set(rows.map(({ contentId }) => contentId))]);
    const facts = rows.map(({ ownerId, contentId, name, uploadedAt, uploadedById }): EvidenceFact => {
      const content = contents.get(contentId);
      return { ownerId, name, uploadedAt, uploadedById, photo: content?.photo ?? null, infected: content?.scanState === 'infected' };
    });
    return grouped(facts, (fact) => fact.ownerId);
  }

  /** For an owner that is deleted: its attachments go with it, in the caller's transaction, whose audit entry tells of both. */
  async forget(districtId: string, ownerType: AttachmentOwnerType, ownerId: string): Promise<void> {
    await this.database.transaction(async () => {
      const rows = await this.repository.ofOwner(districtId, ownerType, ownerId);
      if (rows.length === 0) return;
      await this.repository.delete(rows.map(({ id }) => id));
      await this.contents.use(rows.map(({ contentId }) => contentId), this.clock.nowIso());
    });
  }
}
