import { Injectable } from '@nestjs/common';
import { CircularPublisher } from '@portfolio/oversight';
import { Clock } from '@portfolio/platform/clock';
import { addDays } from '@portfolio/rules';
import { SummaryPublisher } from '@portfolio/summaries';

const DEMANDS = '各责任单位对照附件逐项核实原因，明确责任人和新的完成时限；确需调整基线的，按程序提出申请。';

/** Last week's summary and last month's circular as the demo's milestones tell them, so that there is something to read and to compare with. */
@Injectable()
export class DemoReports {
  constructor(
    private readonly summaries: SummaryPublisher,
    private readonly circulars: CircularPublisher,
    private readonly clock: Clock,
  ) {}

  async publish(districtId: string): Promise<void> {
    await this.summaries.publishPrevious();
    const lastOfMonth = addDays(`${this.clock.today().slice(0, 8)}01`, -1);
    const period = { periodFrom: `${lastOfMonth.slice(0, 8)}01`, periodTo: lastOfMonth };
    await this.circulars.publishDirectly({ ...period, districtId, demands: DEMANDS, correctsId: null, reason: null, draftedBy: '演示数据' });
  }
}
