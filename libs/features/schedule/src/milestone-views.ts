import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { Milestone as MilestoneView } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { MilestoneListRepository } from './milestone-list.repository';
import { toMilestone } from './milestone-view';

/** Milestones as the API shows them today, judged with the district's working calendar. */
@Injectable()
export class MilestoneViews {
  constructor(
    private readonly list: MilestoneListRepository,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`, also for another district's milestone. */
  async get(districtId: string, id: string): Promise<MilestoneView> {
    const line = await this.list.find(districtId, id);
    if (line === null) throw new UserError('not_found');
    return toMilestone(line, this.clock.today(), await this.calendars.of(districtId));
  }

  /** In the order of the project. */
  async ofProject(districtId: string, projectId: string): Promise<MilestoneView[]> {
    const [today, calendar] = [this.clock.today(), await this.calendars.of(districtId)];
    return (await this.list.ofProject(districtId, projectId)).map((line) => toMilestone(line, today, calendar));
  }

  async page(districtId: string, list: ListQuery): Promise<Page<MilestoneView>> {
    const [today, calendar] = [this.clock.today(), await this.calendars.of(districtId)];
    const { rows, total } = await this.list.page(districtId, list, today, calendar);
    return { rows: rows.map((line) => toMilestone(line, today, calendar)), total };
  }
}
