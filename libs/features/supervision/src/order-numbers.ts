import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { OrderNumbering, Principal } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import { orderNumber, orderPrefix } from '@portfolio/rules';
import type { NumberingDto } from './order.dto';
import { OrderNumbersRepository } from './order-numbers.repository';

/** 发文字号 of a district's orders: by year, without gaps or doubles. */
@Injectable()
export class OrderNumbers {
  constructor(
    private readonly database: Database,
    private readonly repository: OrderNumbersRepository,
    private readonly districts: Districts,
    private readonly audit: AuditTrail,
  ) {}

  /** `version` 0: nobody has chosen one, it follows from the district's name. */
  async numbering(districtId: string): Promise<OrderNumbering> {
    const chosen = await this.repository.numbering(districtId);
    if (chosen !== null) return { prefix: chosen.prefix, version: chosen.version };
    return { prefix: orderPrefix((await this.districts.byId(districtId)).name), version: 0 };
  }

  /** Orders that have a number keep it. Throws `stale_version`. */
  change(user: Principal, { prefix, version }: NumberingDto): Promise<OrderNumbering> {
    return this.database.transaction(async () => {
      const before = await this.numbering(user.districtId);
      if (!(await this.repository.store(user.districtId, prefix, version))) throw new StaleVersionError(await this.numbering(user.districtId));
      const changes = [{ field: 'prefix', label: '文号代字', from: before.prefix, to: prefix }];
      await this.audit.record({ action: 'update', objectType: 'order_numbering', objectId: user.districtId, objectLabel: '督办单文号', changes });
      return this.numbering(user.districtId);
    });
  }

  /** The next number of the year; part of the transaction that issues with it, and taken back with it. */
  async next(districtId: string, year: number): Promise<{ number: string; year: number; serial: number }> {
    const { prefix } = await this.numbering(districtId);
    const serial = await this.repository.nextSerial(districtId, year);
    return { number: orderNumber(prefix, year, serial), year, serial };
  }
}
