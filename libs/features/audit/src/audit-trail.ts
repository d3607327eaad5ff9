import { Injectable } from '@nestjs/common';
import type { AuditAction, AuditChange } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { requestContext } from '@portfolio/platform/http';
import type { AuditEntry } from './audit-entry.entity';
import { AuditEntriesRepository } from './audit-entries.repository';

/** What happened. Who, from where and in which request default to the present request. */
export interface AuditRecord {
  action: AuditAction;
  /** Code name of the kind of object: `project`, `milestone`, `user` … */
  objectType: string;
  objectId: string;
  /** What the object is called, as read by people. */
  objectLabel: string;
  changes?: AuditChange[];
  reason?: string | null;
  /** Given where nobody is logged in: start-up, jobs, the command line. */
  actor?: { id: string | null; name: string };
  /** The district of the object; the user's own unless told. */
  districtId?: string | null;
}

/** Who is named when nobody is logged in. */
const SYSTEM = { id: null, name: '系统' };

/** Longer values are cut: the trail says what changed, it is no copy of documents. */
const MAX_VALUE = 2000;

/** Writes the audit trail. An entry is part of the write that it tells about: both are kept or neither. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly repository: AuditEntriesRepository,
    private readonly clock: Clock,
  ) {}

  /** Adds an entry to the running transaction. Throws outside of one: a write without its entry, or the reverse, must not be possible. */
  record(entry: AuditRecord): Promise<void> {
    return this.recordMany([entry]);
  }

  /** The same for many, in few statements. */
  async recordMany(entries: readonly AuditRecord[]): Promise<void> {
    const [first] = entries;
    if (first === undefined) return;
    if (!this.repository.inTransaction()) throw new Error(`audit entry ${first.action} ${first.objectType} outside of a transaction`);
    const at = this.clock.nowIso();
    await this.repository.insert(entries.map((entry) => this.entryOf(entry, at)));
  }

  private entryOf(entry: AuditRecord, at: string): AuditEntry {
    const { principal, correlationId, address } = requestContext();
    const actor = entry.actor ?? (principal === null ? SYSTEM : { id: principal.userId, name: principal.displayName });
    return {
      id: newId(),
      districtId: entry.districtId ?? principal?.districtId ?? null,
      at,
      actorId: actor.id,
      actorName: cut(actor.name, 60),
      action: entry.action,
      objectType: entry.objectType,
      objectId: entry.objectId,
      objectLabel: cut(entry.objectLabel, 300),
      changes: (entry.changes ?? []).map((change) => ({ ...change, from: cutValue(change.from), to: cutValue(change.to) })),
      reason: entry.reason === undefined || entry.reason === null ? null : cut(entry.reason, 1000),
      correlationId: correlationId === null ? null : cut(correlationId, 64),
      address: address === null ? null : cut(address, 64),
    };
  }
}

function cutValue(value: string | null): string | null {
  return value === null ? null : cut(value, MAX_VALUE);
}

/** Cuts between characters, never inside one. */
function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
