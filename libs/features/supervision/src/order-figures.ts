import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { UnitOrderCounts } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { orderStanding } from '@portfolio/rules';
import { OrderListRepository } from './order-list.repository';

/** Orders counted, for comparing units. */
@Injectable()
export class OrderFigures {
  constructor(
    private readonly repository: OrderListRepository,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** `overdue`: over the deadline as of today, or answered after it. */
  async byUnit(districtId: string, { from, to }: { from: string; to: string }): Promise<UnitOrderCounts[]> {
    const calendar = await this.calendars.of(districtId);
    const units = new Map<string, UnitOrderCounts>();
    for (const row of await this.repository.issuedBetween(districtId, from, to)) {
      const unit = units.get(row.departmentId) ?? { departmentId: row.departmentId, issued: 0, closed: 0, open: 0, overdue: 0 };
      unit.issued += 1;
      if (row.state === 'closed') unit.closed += 1;
      else unit.open += 1;
      if (orderStanding(row, this.clock.today(), calendar).overdueWorkingDays > 0) unit.overdue += 1;
      units.set(row.departmentId, unit);
    }
    return [...units.values()];
  }
}
