import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
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
