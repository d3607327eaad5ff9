import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
import { CalendarFeedRow } from './calendar-feed.entity';

@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly database: Database) {}

  async insert(feed: CalendarFeedRow): Promise<void> {
    await this.database.manager.insert(CalendarFeedRow, feed);
  }

  /** In force, by the hash of its token. */
  findByToken(tokenHash: string): Promise<CalendarFeedRow | null> {
    return this.inForce().andWhere('feed.tokenHash = :tokenHash', { tokenHash }).getOne();
  }

  /** In force, newest first. */
  ofOwner(ownerId: string): Promise<CalendarFeedRow[]> {
    return this.inForce().andWhere('feed.ownerId = :ownerId', { ownerId }).orderBy('feed.createdAt', 'DESC').getMany();
  }

  findOwn(ownerId: string, id: string): Promise<CalendarFeedRow | null> {
    return this.inForce().andWhere('feed.ownerId = :ownerId AND feed.id = :id', { ownerId, id }).getOne();
  }

  async revoke(id: string, revokedAt: string): Promise<void> {
    await this.database.manager.update(CalendarFeedRow, { id }, { revokedAt });
  }

  async touch(id: string, lastUsedAt: string): Promise<void> {
    await this.database.manager.update(CalendarFeedRow, { id }, { lastUsedAt });
  }

  private inForce() {
    return this.database.manager.createQueryBuilder(CalendarFeedRow, 'feed').where('feed.revokedAt IS NULL');
  }
}
