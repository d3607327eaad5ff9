import { Injectable } from '@nestjs/common';
import { DemoAdjustments } from './demo-adjustments';
import { DemoBlockers } from './demo-blockers';
import { DemoFilings } from './demo-filings';
import { DemoOrders } from './demo-orders';

/** What units and 督查室 have done about the made-up schedules: adjustments asked for, blockers raised, filings, orders issued. */
@Injectable()
export class DemoWork {
  constructor(
    private readonly adjustments: DemoAdjustments,
    private readonly blockers: DemoBlockers,
    private readonly filings: DemoFilings,
    private readonly orders: DemoOrders,
  ) {}

  /** `fresh`: the projects whose schedule the demo has written; `unit`: the one of the demo accounts. */
  async seed(districtId: string, fresh: ReadonlySet<string>, unit: string | null): Promise<void> {
    if (unit !== null) {
      await this.adjustments.seed(districtId, fresh, unit);
      await this.blockers.seed(districtId, fresh, unit);
    }
    await this.filings.seed(districtId, fresh, unit);
    await this.orders.seed(districtId, fresh, unit);
  }
}
