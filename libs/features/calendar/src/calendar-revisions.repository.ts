import { Injectable } from '@nestjs/common';
import { Database, newId } from '@portfolio/platform/database';
import { CalendarRevisionRow } from './calendar-revision.entity';

@Injectable()
export class CalendarRevisionsRepository {
  constructor(private readonly database: Database) {}

  /** Null while the district has no calendar. */
  async of(districtId: string): Promise<string | null> {
    const query = this.database.manager.createQueryBuilder(CalendarRevisionRow, 'revision').select('revision.revision', 'revision');
    return (await query.where('revision.id = :districtId', { districtId }).getRawOne<{ revision: string }>())?.revision ?? null;
  }

  /** Every copy of the district's calendar is old from here on; other changes of it wait until this transaction ends. */
  async renew(districtId: string): Promise<void> {
    const revision = newId();
    const { affected } = await this.database.manager.update(CalendarRevisionRow, { id: districtId }, { revision });
    if (affected !== 1) await this.database.manager.insert(CalendarRevisionRow, { id: districtId, revision });
  }
}
