import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Circular, Principal } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { canonicalJson, circularNumber, parseBusinessDate } from '@portfolio/rules';
import { CircularContents } from './circular-contents';
import type { CircularDraftRow } from './circular-draft.entity';
import { CircularDraftsRepository } from './circular-drafts.repository';
import { toCircular, toCircularDraft } from './circular-views';
import type { CircularRow } from './circular.entity';
import { CircularsRepository } from './circulars.repository';

/** Publishes a draft: reads the rows, numbers the issue, keeps it for ever under its SHA-256. A mistake is put right by a further issue. */
@Injectable()
export class CircularPublisher {
  constructor(
    private readonly database: Database,
    private readonly drafts: CircularDraftsRepository,
    private readonly circulars: CircularsRepository,
    private readonly contents: CircularContents,
    private readonly districts: Districts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`, `stale_version`. */
  publish(user: Principal, draftId: string, version: number): Promise<Circular> {
    return this.database.transaction(async () => {
      const draft = await this.drafts.find(user.districtId, draftId);
      if (draft === null) throw new UserError('not_found');
      // Removed first: of two who publish the same draft, the second finds it gone before a number is given.
      if (!(await this.drafts.delete({ id: draftId, version }))) throw new StaleVersionError(toCircularDraft(draft, null));
      return this.freeze(draft, user.displayName);
    });
  }

  /** For demo data: a circular over the period, published as it stands. */
  publishDirectly(draft: Omit<CircularDraftRow, 'id' | 'draftedAt' | 'version'>): Promise<Circular> {
    return this.database.transaction(() => this.freeze({ ...draft, id: newId(), draftedAt: this.clock.nowIso(), version: 1 }, draft.draftedBy));
  }

  private async freeze(draft: CircularDraftRow, publishedBy: string): Promise<Circular> {
    const { districtId, periodFrom, periodTo, correctsId, reason } = draft;
    const contents = await this.contents.of(draft);
    const content = canonicalJson(contents);
    const publishedOn = this.clock.today();
    const { year } = parseBusinessDate(publishedOn);
    const serial = await this.circulars.nextSerial(districtId, year);
    const row: CircularRow = {
      id: newId(),
      districtId,
      number: circularNumber((await this.districts.byId(districtId)).name, year, serial),
      year,
      serial,
      title: contents.title,
      periodFrom,
      periodTo,
      correctsId,
      publishedAt: this.clock.nowIso(),
      publishedOn,
      publishedBy,
      sha256: createHash('sha256').update(content).digest('hex'),
      content,
      demo: contents.demo,
    };
    await this.circulars.insert(row);
    await this.audit.record({ action: 'publish', objectType: 'circular', objectId: row.id, objectLabel: `${row.number} ${row.title}`, reason, districtId });
    const corrected = correctsId === null ? null : await this.circulars.find(districtId, correctsId);
    return toCircular(row, { correctsNumber: corrected?.number ?? null, corrected: null });
  }
}
