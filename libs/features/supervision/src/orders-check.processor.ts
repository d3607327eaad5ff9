import { Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { OrderClearing } from './order-clearing';
import { ORDERS_CHECK } from './orders.job';

@Processor()
export class OrdersCheckProcessor implements JobProcessor<Record<string, never>> {
  readonly job = ORDERS_CHECK;

  constructor(private readonly clearing: OrderClearing) {}

  async process(): Promise<Partial<RunCounts>> {
    const { due, changed } = await this.clearing.checkAll();
    return { due, created: changed };
  }
}
