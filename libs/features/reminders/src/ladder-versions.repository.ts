import { Injectable } from '@nestjs/common';
import type { SubjectType } from '@portfolio/contracts';
import { Database, refuseDuplicate, updateVersioned } from '@portfolio/platform/database';
import { LadderVersionRow } from './ladder-version.entity';

export type LadderChanges = Partial<Pick<LadderVersionRow, 'note' | 'definition' | 'startsOn' | 'activatedBy' | 'activatedAt'>>;

@Injectable()
export class LadderVersionsRepository {
  constructor(private readonly database: Database) {}

  /** Of one kind of subject or of all; newest first. A planner makes few. */
  of(districtId: string, subjectType?: SubjectType): Promise<LadderVersionRow[]> {
    return this.database.manager.find(LadderVersionRow, { where: { districtId, ...(subjectType && { subjectType }) }, order: { subjectType: 'ASC', number: 'DESC' } });
  }

  find(districtId: string, id: string): Promise<LadderVersionRow | null> {
    return this.database.manager.findOneBy(LadderVersionRow, { districtId, id });
  }

  async insert(row: LadderVersionRow): Promise<void> {
    await refuseDuplicate(`第 ${row.number} 版`, () => this.database.manager.insert(LadderVersionRow, row));
  }

  update(at: { id: string; version: number }, changes: LadderChanges, present: (row: LadderVersionRow) => unknown): Promise<LadderVersionRow> {
    return updateVersioned(this.database.manager, LadderVersionRow, at, changes, present);
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(LadderVersionRow, { id });
  }
}
