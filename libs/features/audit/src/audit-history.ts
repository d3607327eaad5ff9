import { Injectable } from '@nestjs/common';
import type { AuditEntry as AuditEntryView } from '@portfolio/contracts';
import { AuditEntriesRepository, type AuditedObject } from './audit-entries.repository';
import { toAuditEntry } from './audit-entry.dto';

const DEFAULT_LIMIT = 200;

/** The story of single objects, for pages that show it. The caller has checked that the user may see the object. */
@Injectable()
export class AuditHistory {
  constructor(private readonly repository: AuditEntriesRepository) {}

  /** Entries of one object, newest first. */
  ofObject(objectType: string, objectId: string, limit = DEFAULT_LIMIT): Promise<AuditEntryView[]> {
    return this.ofObjects([{ objectType, objectId }], limit);
  }

  /** Entries of several objects (a project and its milestones) as one story, newest first. */
  async ofObjects(objects: readonly AuditedObject[], limit = DEFAULT_LIMIT): Promise<AuditEntryView[]> {
    return (await this.repository.ofObjects(objects, limit)).map(toAuditEntry);
  }
}
