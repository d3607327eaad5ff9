import { Injectable } from '@nestjs/common';
import type { Channel } from '@portfolio/contracts';
import { Database, newId } from '@portfolio/platform/database';
import { DeliveryFailureRow } from './delivery-failure.entity';

@Injectable()
export class DeliveryFailuresRepository {
  constructor(private readonly database: Database) {}

  async add(failure: Omit<DeliveryFailureRow, 'id'>): Promise<void> {
    await this.database.manager.insert(DeliveryFailureRow, { ...failure, id: newId() });
  }

  /** Failed attempts since an instant, by channel. */
  async counts(districtId: string, since: string): Promise<Map<Channel, number>> {
    const rows = await this.database.manager
      .createQueryBuilder(DeliveryFailureRow, 'failure')
      .select('failure.channel', 'channel')
      .addSelect('COUNT(*)', 'count')
      .where('failure.districtId = :districtId AND failure.at >= :since', { districtId, since })
      .groupBy('failure.channel')
      .getRawMany<{ channel: Channel; count: number | string }>();
    return new Map(rows.map(({ channel, count }) => [channel, Number(count)]));
  }

  /** The latest failure of a channel. */
  latest(districtId: string, channel: Channel): Promise<DeliveryFailureRow | null> {
    return this.database.manager.findOne(DeliveryFailureRow, { where: { districtId, channel }, order: { at: 'DESC' } });
  }

  async forget(before: string): Promise<void> {
    await this.database.manager.createQueryBuilder().delete().from(DeliveryFailureRow).where('at < :before', { before }).execute();
  }
}
