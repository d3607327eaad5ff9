import { Injectable } from '@nestjs/common';
import { ATTACHMENT_OWNER_TYPES, type Attachment, type Principal } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import type { ListQuery, Page } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { VirusScanner } from '@portfolio/platform/files';
import { DISTRICT_AREAS } from '@portfolio/rules';
import { AttachmentOwners, type AttachmentOwnerFacts } from './attachment-owners';
import { toAttachment, type ViewGround } from './attachment-view';
import type { AttachmentRow } from './attachment.entity';
import { AttachmentsRepository } from './attachments.repository';
import type { FileContentRow } from './file-content.entity';
import { FileContentsRepository } from './file-contents.repository';

/** An attachment with all that decides what this user sees of it. */
export interface SeenAttachment {
  row: AttachmentRow;
  content: FileContentRow;
  owner: AttachmentOwnerFacts;
}

/** Attachments as a user may see them: nothing of an owner that is not the user's to read. */
@Injectable()
export class AttachmentViews {
  constructor(
    private readonly repository: AttachmentsRepository,
    private readonly contents: FileContentsRepository,
    private readonly owners: AttachmentOwners,
    private readonly scanner: VirusScanner,
    private readonly districts: Districts,
    private readonly clock: Clock,
  ) {}

  /** Filters: `ownerType` with `ownerId`, `projectId`, or `id`; one of the three is needed. Sorts: `uploadedAt` (default), `name`. */
  async page(user: Principal, list: ListQuery): Promise<Page<Attachment>> {
    const { ownerType, ownerId, projectId, id } = list.filter;
    if (id === undefined && projectId === undefined && (ownerType === undefined || ownerId === undefined)) {
      throw new UserError('malformed_request', { detail: 'filter 应含 ownerType 与 ownerId，或 projectId' });
    }
    const seen = await this.seen(user, await this.repository.listed(user.districtId, list));
    const ground = await this.ground(user);
    return { rows: seen.slice(list.offset, list.offset + list.limit).map(({ row, content, owner }) => toAttachment(row, content, owner, ground)), total: seen.length };
  }

  /** Throws `not_found`, also for what is not the user's to read. */
  async get(user: Principal, id: string): Promise<Attachment> {
    const { row, content, owner } = await this.find(user, id);
    return toAttachment(row, content, owner, await this.ground(user));
  }

  async find(user: Principal, id: string): Promise<SeenAttachment> {
    const row = await this.repository.find(user.districtId, id);
    const [seen] = row === null ? [] : await this.seen(user, [row]);
    if (seen === undefined) throw new UserError('not_found');
    return seen;
  }

  private async seen(user: Principal, rows: readonly AttachmentRow[]): Promise<SeenAttachment[]> {
    const contents = await this.contents.many([...new Set(rows.map(({ contentId }) => contentId))]);
    const owners = new Map<string, AttachmentOwnerFacts>();
    for (const type of ATTACHMENT_OWNER_TYPES) {
      const ids = new Set(rows.filter(({ ownerType }) => ownerType === type).map(({ ownerId }) => ownerId));
      if (ids.size === 0) continue;
      for (const [id, facts] of await this.owners.many(user, type, [...ids])) owners.set(`${type} ${id}`, facts);
    }
    return rows.flatMap((row) => {
      const [owner, content] = [owners.get(`${row.ownerType} ${row.ownerId}`), contents.get(row.contentId)];
      return owner === undefined || content === undefined ? [] : [{ row, content, owner }];
    });
  }

  private async ground(user: Principal): Promise<ViewGround> {
    const { codePrefix } = await this.districts.byId(user.districtId);
    return { user, today: this.clock.today(), area: DISTRICT_AREAS[codePrefix] ?? null, scans: this.scanner.configured };
  }
}
