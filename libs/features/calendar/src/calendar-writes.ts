import { Injectable } from '@nestjs/common';
import { AuditTrail, type AuditRecord } from '@portfolio/audit';
import type { MovedItem } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { requestContext } from '@portfolio/platform/http';
import type { WorkingCalendar } from '@portfolio/rules';
import { CalendarChanges } from './calendar-changes';
import { CalendarLogRepository } from './calendar-log.repository';
import { CalendarRevisionsRepository } from './calendar-revisions.repository';
import { WorkingCalendars } from './working-calendars';

/** What a write did, for the log and the audit trail. */
export interface CalendarWrite<T> {
  /** Asked for once the change is in force. */
  result: () => T | Promise<T>;
  /** What was changed, a sentence; null when nothing was. */
  summary: string | null;
  audit: AuditRecord[];
}

export interface CalendarOutcome<T> {
  result: T;
  moved: MovedItem[];
  before: WorkingCalendar;
  after: WorkingCalendar;
}

/** Every change of a district's calendar goes through here: what hangs on it is recomputed, and what moved is kept, in the same transaction. */
@Injectable()
export class CalendarWrites {
  constructor(
    private readonly database: Database,
    private readonly revisions: CalendarRevisionsRepository,
    private readonly calendars: WorkingCalendars,
    private readonly changes: CalendarChanges,
    private readonly log: CalendarLogRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws what `write` throws; then nothing is kept. */
  async change<T>(districtId: string, reason: string | null, write: () => Promise<CalendarWrite<T>>): Promise<CalendarOutcome<T>> {
    return this.database.transaction(() => this.run(districtId, reason, write));
  }

  /** Does the same, tells what came of it, and takes it back. */
  async preview<T>(districtId: string, write: () => Promise<CalendarWrite<T>>): Promise<CalendarOutcome<T>> {
    try {
      return await this.database.transaction(async () => {
        throw new TakenBack(await this.run(districtId, null, write));
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.outcome as CalendarOutcome<T>;
      throw error;
    }
  }

  private async run<T>(districtId: string, reason: string | null, write: () => Promise<CalendarWrite<T>>): Promise<CalendarOutcome<T>> {
    // First of all: other changes of this calendar wait from here on, so `before` is what this one starts from.
    await this.revisions.renew(districtId);
    const [dataBefore, before] = [await this.calendars.dataOf(districtId), await this.calendars.of(districtId)];
    const { result, summary, audit } = await write();
    await this.revisions.renew(districtId);
    const [dataAfter, after] = [await this.calendars.dataOf(districtId), await this.calendars.of(districtId)];
    const moved = JSON.stringify(dataBefore) === JSON.stringify(dataAfter) ? [] : await this.changes.tell(districtId, before, after);
    if (summary !== null) await this.keep(districtId, summary, reason, moved);
    for (const entry of audit) await this.audit.record({ reason, districtId, ...entry });
    return { result: await result(), moved, before, after };
  }

  private async keep(districtId: string, summary: string, reason: string | null, moved: readonly MovedItem[]): Promise<void> {
    const id = newId();
    const actorName = requestContext().principal?.displayName ?? '系统';
    const moves = moved.map(({ from, to, label, ...item }, sequence) => ({ ...item, label: label.slice(0, 400), id: newId(), changeId: id, sequence, valueBefore: from, valueAfter: to }));
    await this.log.insert({ id, districtId, at: this.clock.nowIso(), actorName, summary, reason, moved: moved.length }, moves);
  }
}

class TakenBack extends Error {
  constructor(readonly outcome: CalendarOutcome<unknown>) {
    super('a trial of a calendar change was taken back');
  }
}
