import { Injectable } from '@nestjs/common';
import { IMPORT_ROW_CHANGES, IMPORT_STATES } from '@portfolio/contracts';
import { Database, applyList, contains, eq, insertMany, isTrue, oneOf, readPage, updateVersioned } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { PlanImportRow } from './plan-import-row.entity';
import { toPlanImport, toReviewRow } from './plan-import-views';
import { PlanImport } from './plan-import.entity';

const HEADLINE = [
  'id', 'districtId', 'planId', 'textId', 'textSha256', 'fileName', 'state', 'startedAt', 'startedBy', 'committedAt', 'boxes', 'programmes', 'items', 'indicators',
  'added', 'unchanged', 'changed', 'removed', 'findings', 'version',
] as const satisfies readonly (keyof PlanImport)[];

@Injectable()
export class PlanImportsRepository {
  constructor(private readonly database: Database) {}

  page(districtId: string, list: ListQuery): Promise<Page<Omit<PlanImport, 'structure'>>> {
    const query = this.database.manager
      .createQueryBuilder(PlanImport, 'import')
      .select(HEADLINE.map((name) => `import.${name}`))
      .where('import.districtId = :districtId', { districtId });
    applyList(query, list, {
      sorts: { id: 'import.id', startedAt: 'import.startedAt', fileName: 'import.fileName', state: 'import.state' },
      filters: { id: eq('import.id'), state: oneOf('import.state', IMPORT_STATES), q: contains(['import.fileName']) },
      defaultSort: ['startedAt', 'DESC'],
    });
    return readPage(query);
  }

  find(districtId: string, id: string): Promise<PlanImport | null> {
    return this.database.manager.findOneBy(PlanImport, { districtId, id });
  }

  /** A review of the same text that is still open. */
  staged(districtId: string, textSha256: string): Promise<PlanImport | null> {
    return this.database.manager.findOneBy(PlanImport, { districtId, textSha256, state: 'staged' });
  }

  /** Makes other decisions about the district's open reviews wait until this transaction ends. SQLite has one writer anyway. */
  async lockStaged(districtId: string): Promise<void> {
    if (this.database.dialect === 'sqlite') return;
    await this.database.manager
      .createQueryBuilder(PlanImport, 'import')
      .select('import.id', 'id')
      .where("import.districtId = :districtId AND import.state = 'staged'", { districtId })
      .orderBy('import.id')
      .setLock('pessimistic_write')
      .getRawMany();
  }

  async insert(row: PlanImport, rows: readonly PlanImportRow[]): Promise<void> {
    await insertMany(this.database.manager, PlanImport, [row]);
    await insertMany(this.database.manager, PlanImportRow, rows);
  }

  /** Raises the version; throws `StaleVersionError` with the import as the API shows it. */
  update(at: { id: string; version: number }, changes: Partial<Omit<PlanImport, 'id' | 'version'>>): Promise<PlanImport> {
    return updateVersioned(this.database.manager, PlanImport, at, changes, toPlanImport);
  }

  /** Closes every other open review: it compared with a catalogue that is no more. */
  async discardOthers(districtId: string, id: string): Promise<void> {
    await this.database.manager
      .createQueryBuilder()
      .update(PlanImport)
      .set({ state: 'discarded', version: () => 'version + 1' })
      .where("district_id = :districtId AND id <> :id AND state = 'staged'", { districtId, id })
      .execute();
  }

  rowPage(districtId: string, list: ListQuery): Promise<Page<PlanImportRow>> {
    const query = this.database.manager.createQueryBuilder(PlanImportRow, 'row').where('row.districtId = :districtId', { districtId });
    applyList(query, list, {
      sorts: { id: 'row.id', position: 'row.position', line: 'row.line', box: 'row.position', name: 'row.name', change: 'row.change' },
      filters: {
        id: eq('row.id'),
        importId: eq('row.importId'),
        box: eq('row.box'),
        programmeNumber: eq('row.programmeNumber'),
        change: oneOf('row.change', IMPORT_ROW_CHANGES),
        warnings: isTrue("row.warnings <> '[]'"),
        reviewed: isTrue('row.reviewed'),
        q: contains(['row.name', 'row.verbatim', 'row.place']),
      },
      defaultSort: ['position', 'ASC'],
    });
    return readPage(query);
  }

  findRow(districtId: string, id: string): Promise<PlanImportRow | null> {
    return this.database.manager.findOneBy(PlanImportRow, { districtId, id });
  }

  /** All rows of the import in the order of the text; removed items last. */
  rows(districtId: string, importId: string): Promise<PlanImportRow[]> {
    return this.database.manager.find(PlanImportRow, { where: { districtId, importId }, order: { position: 'ASC', id: 'ASC' } });
  }

  updateRow(at: { id: string; version: number }, changes: Partial<Omit<PlanImportRow, 'id' | 'version'>>): Promise<PlanImportRow> {
    return updateVersioned(this.database.manager, PlanImportRow, at, changes, toReviewRow);
  }

  /** Puts other rows in the place of some. */
  async replaceRows(removed: readonly string[], added: readonly PlanImportRow[]): Promise<void> {
    await this.database.manager.createQueryBuilder().delete().from(PlanImportRow).where('id IN (:...removed)', { removed }).execute();
    await insertMany(this.database.manager, PlanImportRow, added);
  }

  async place(rows: readonly Pick<PlanImportRow, 'id' | 'position' | 'seq'>[]): Promise<void> {
    for (const { id, position, seq } of rows) await this.database.manager.update(PlanImportRow, { id }, { position, seq });
  }
}
