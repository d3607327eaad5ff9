import { Injectable } from '@nestjs/common';
import { Database, applyList, eq, readPage, updateVersioned } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { CircularDraftRow } from './circular-draft.entity';

@Injectable()
export class CircularDraftsRepository {
  constructor(private readonly database: Database) {}

  async insert(row: CircularDraftRow): Promise<void> {
    await this.database.manager.insert(CircularDraftRow, row);
  }

  find(districtId: string, id: string): Promise<CircularDraftRow | null> {
    return this.database.manager.findOneBy(CircularDraftRow, { districtId, id });
  }

  page(districtId: string, list: ListQuery): Promise<Page<CircularDraftRow>> {
    const query = this.database.manager.createQueryBuilder(CircularDraftRow, 'draft').where('draft.districtId = :districtId', { districtId });
    return readPage(applyList(query, list, { sorts: { draftedAt: 'draft.draftedAt' }, filters: { id: eq('draft.id') }, defaultSort: ['draftedAt', 'DESC'] }));
  }

  /** Throws `stale_version` with the draft as it is. */
  update(
    at: { id: string; version: number },
    changes: Pick<CircularDraftRow, 'periodFrom' | 'periodTo' | 'demands' | 'reason'>,
    present: (row: CircularDraftRow) => unknown,
  ): Promise<CircularDraftRow> {
    return updateVersioned(this.database.manager, CircularDraftRow, at, changes, present);
  }

  /** False when it has been changed or is gone. */
  async delete({ id, version }: { id: string; version: number }): Promise<boolean> {
    return (await this.database.manager.delete(CircularDraftRow, { id, version })).affected === 1;
  }
}
