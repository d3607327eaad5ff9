import { Injectable } from '@nestjs/common';
import { Database, applyList, eq, readPage } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { District } from './district.entity';

@Injectable()
export class DistrictsRepository {
  constructor(private readonly database: Database) {}

  async oldest(): Promise<District | null> {
    const [district] = await this.database.manager.find(District, { order: { createdAt: 'ASC', id: 'ASC' }, take: 1 });
    return district ?? null;
  }

  /** Oldest first. */
  all(): Promise<District[]> {
    return this.database.manager.find(District, { order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** The one district of the id, as a list. */
  page(id: string, list: ListQuery): Promise<Page<District>> {
    const query = this.database.manager.createQueryBuilder(District, 'district').where('district.id = :own', { own: id });
    return readPage(applyList(query, list, { sorts: { id: 'district.id', name: 'district.name' }, filters: { id: eq('district.id'), name: eq('district.name') }, defaultSort: ['name', 'ASC'] }));
  }

  byId(id: string): Promise<District | null> {
    return this.database.manager.findOneBy(District, { id });
  }

  byName(name: string): Promise<District | null> {
    return this.database.manager.findOneBy(District, { name });
  }

  async insert(district: District): Promise<void> {
    await this.database.manager.insert(District, district);
  }
}
