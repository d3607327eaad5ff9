import { Injectable } from '@nestjs/common';
import { Database, newId } from '@portfolio/platform/database';
import { OrderCounterRow } from './order-counter.entity';
import { OrderNumberingRow } from './order-numbering.entity';

@Injectable()
export class OrderNumbersRepository {
  constructor(private readonly database: Database) {}

  numbering(districtId: string): Promise<OrderNumberingRow | null> {
    return this.database.manager.findOneBy(OrderNumberingRow, { id: districtId });
  }

  /** False when somebody else has chosen meanwhile; `version` 0 chooses for the first time. */
  async store(districtId: string, prefix: string, version: number): Promise<boolean> {
    const manager = this.database.manager;
    if (version > 0) return (await manager.update(OrderNumberingRow, { id: districtId, version }, { prefix, version: version + 1 })).affected === 1;
    const row: OrderNumberingRow = { id: districtId, districtId, prefix, version: 1 };
    await manager.createQueryBuilder().insert().into(OrderNumberingRow).values(row).orIgnore().updateEntity(false).execute();
    const stored = await this.numbering(districtId);
    return stored?.version === 1 && stored.prefix === prefix;
  }

  /** The counter's row is held until the transaction ends, so nobody else gets this number or the next one meanwhile. */
  async nextSerial(districtId: string, year: number): Promise<number> {
    const manager = this.database.manager;
    const row: OrderCounterRow = { id: newId(), districtId, year, last: 0 };
    await manager.createQueryBuilder().insert().into(OrderCounterRow).values(row).orIgnore().updateEntity(false).execute();
    await manager.createQueryBuilder().update(OrderCounterRow).set({ last: () => 'last + 1' }).where({ districtId, year }).execute();
    return (await manager.findOneByOrFail(OrderCounterRow, { districtId, year })).last;
  }
}
