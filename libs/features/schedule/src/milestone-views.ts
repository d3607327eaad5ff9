import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { Milestone as MilestoneView } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import type { WorkingCalendar } from '@portfolio/rules';
import { FirstBaselinesRepository } from './first-baselines.repository';
import { MilestoneListRepository } from './milestone-list.repository';
import { toMilestone, type MilestoneLine } from './milestone-view';

/** Milestones as the API shows them today, judged with the district's working calendar. */
@Injectable()
export class MilestoneViews {
  constructor(
    private readonly list: MilestoneListRepository,
    private readonly firsts: FirstBaselinesRepository,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`, also for another district's milestone. */
  async get(districtId: string, id: string): Promise<MilestoneView> {
    const line = await this.list.find(districtId, id);
    const [view] = line === null ? [] : await this.views([line], this.clock.today(), await this.calendars.of(districtId));
    if (view === undefined) throw new UserError('not_found');
    return view;
  }

  /** In the order of the project. */
  async ofProject(districtId: string, projectId: string): Promise<MilestoneView[]> {
    const [today, calendar] = [this.clock.today(), await this.calendars.of(districtId)];
    return this.views(await this.list.ofProject(districtId, projectId), today, calendar);
  }

  async page(districtId: string, list: ListQuery): Promise<Page<MilestoneView>> {
    const [today, calendar] = [this.clock.today(), await this.calendars.of(districtId)];
    const { rows, total } = await this.list.page(districtId, list, today, calendar);
    return { rows: await this.views(rows, today, calendar), total };
  }

  private async views(lines: readonly MilestoneLine[], today: string, calendar: WorkingCalendar): Promise<MilestoneView[]> {
    const firsts = await this.firsts.datesOf(lines.filter(({ baselineNumber }) => baselineNumber >= 1).map(({ id }) => id));
    return lines.map((line) => toMilestone(line, firsts.get(line.id) ?? null, today, calendar));
  }
}
