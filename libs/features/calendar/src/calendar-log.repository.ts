import { Injectable } from '@nestjs/common';
import type { CalendarMove } from '@portfolio/contracts';
import { Database, applyList, contains, eq, insertMany, readPage, readRawPage, type ListQuery, type Page } from '@portfolio/platform/database';
import { CalendarChangeRow } from './calendar-change.entity';
import { CalendarMoveRow } from './calendar-move.entity';

/** What was changed in the calendar and what moved by it. */
@Injectable()
export class CalendarLogRepository {
  constructor(private readonly database: Database) {}

  changes(districtId: string, list: ListQuery): Promise<Page<CalendarChangeRow>> {
    const query = this.database.manager.createQueryBuilder(CalendarChangeRow, 'change').where('change.districtId = :districtId', { districtId });
    applyList(query, list, {
      sorts: { id: 'change.id', at: 'change.at', moved: 'change.moved' },
      filters: { id: eq('change.id'), q: contains(['change.summary', 'change.reason', 'change.actorName']) },
      defaultSort: ['at', 'DESC'],
    });
    return readPage(query);
  }

  /** Null also for another district's change. */
  find(districtId: string, id: string): Promise<CalendarChangeRow | null> {
    return this.database.manager.findOneBy(CalendarChangeRow, { districtId, id });
  }

  moves(districtId: string, list: ListQuery): Promise<Page<CalendarMove>> {
    const query = this.database.manager
      .createQueryBuilder(CalendarMoveRow, 'move')
      .innerJoin('calendar_changes', 'change', 'change.id = move.changeId')
      .select(['id', 'changeId', 'objectType', 'objectId', 'label', 'what'].map((name) => `move.${name} AS "${name}"`))
      .addSelect('move.valueBefore', 'from')
      .addSelect('move.valueAfter', 'to')
      .where('change.districtId = :districtId', { districtId });
    applyList(query, list, {
      sorts: { id: 'move.id', sequence: 'move.sequence', label: 'move.label', what: 'move.what' },
      filters: { id: eq('move.id'), changeId: eq('move.changeId'), objectType: eq('move.objectType'), objectId: eq('move.objectId'), q: contains(['move.label', 'move.what']) },
      defaultSort: ['sequence', 'ASC'],
    });
    return readRawPage<CalendarMove>(query);
  }

  async insert(change: CalendarChangeRow, moves: readonly CalendarMoveRow[]): Promise<void> {
    await this.database.manager.insert(CalendarChangeRow, change);
    await insertMany(this.database.manager, CalendarMoveRow, moves);
  }
}
