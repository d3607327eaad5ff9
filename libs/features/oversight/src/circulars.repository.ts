import { Injectable } from '@nestjs/common';
import { Database, applyList, atLeast, atMost, contains, eq, newId, readPage } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { CircularCounterRow } from './circular-counter.entity';
import { CircularRow } from './circular.entity';

@Injectable()
export class CircularsRepository {
  constructor(private readonly database: Database) {}

  async insert(row: CircularRow): Promise<void> {
    await this.database.manager.insert(CircularRow, row);
  }

  find(districtId: string, id: string): Promise<CircularRow | null> {
    return this.database.manager.findOneBy(CircularRow, { districtId, id });
  }

  /** Their numbers, by id. */
  async numbers(districtId: string, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const query = this.database.manager.createQueryBuilder(CircularRow, 'circular').select(['circular.id', 'circular.number']);
    const rows = await query.where('circular.districtId = :districtId AND circular.id IN (:...ids)', { districtId, ids }).getMany();
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** The latest issue that puts each of them right, by the id of the corrected one. */
  async corrections(districtId: string, ids: readonly string[]): Promise<Map<string, Pick<CircularRow, 'id' | 'number'>>> {
    if (ids.length === 0) return new Map();
    const query = this.database.manager.createQueryBuilder(CircularRow, 'circular').select(['circular.id', 'circular.number', 'circular.correctsId']);
    const rows = await query.where('circular.districtId = :districtId AND circular.correctsId IN (:...ids)', { districtId, ids }).orderBy('circular.publishedAt').getMany();
    return new Map(rows.map((row) => [row.correctsId ?? '', row]));
  }

  /** Issued since a day, earliest first. */
  issuedSince(districtId: string, publishedOn: string): Promise<Pick<CircularRow, 'number' | 'publishedAt'>[]> {
    const query = this.database.manager.createQueryBuilder(CircularRow, 'circular').select('circular.number', 'number').addSelect('circular.publishedAt', 'publishedAt');
    query.where('circular.districtId = :districtId AND circular.publishedOn >= :publishedOn', { districtId, publishedOn });
    return query.orderBy('circular.publishedAt').getRawMany<Pick<CircularRow, 'number' | 'publishedAt'>>();
  }

  page(districtId: string, list: ListQuery): Promise<Page<CircularRow>> {
    const query = this.database.manager.createQueryBuilder(CircularRow, 'circular').where('circular.districtId = :districtId', { districtId });
    return readPage(
      applyList(query, list, {
        sorts: { publishedAt: 'circular.publishedAt', from: 'circular.periodFrom', to: 'circular.periodTo' },
        filters: { id: eq('circular.id'), q: contains(['circular.title', 'circular.number']), from: atLeast('circular.periodFrom'), to: atMost('circular.periodTo') },
        defaultSort: ['publishedAt', 'DESC'],
      }),
    );
  }

  /** The counter's row is held until the transaction ends, so nobody else gets this number or the next one meanwhile. */
  async nextSerial(districtId: string, year: number): Promise<number> {
    const { manager } = this.database;
    const row: CircularCounterRow = { id: newId(), districtId, year, last: 0 };
    await manager.createQueryBuilder().insert().into(CircularCounterRow).values(row).orIgnore().updateEntity(false).execute();
    await manager.createQueryBuilder().update(CircularCounterRow).set({ last: () => 'last + 1' }).where({ districtId, year }).execute();
    return (await manager.findOneByOrFail(CircularCounterRow, { districtId, year })).last;
  }
}
