import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { LateProject, LateProjectDetail, Principal } from '@portfolio/contracts';
import { LightHistory } from '@portfolio/lights';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { ScheduleFacts } from '@portfolio/schedule';
import { grouped } from '@portfolio/rules';
import { LateProjectDetails } from './late-project-details';
import { filterLate, sortLate } from './late-project-list';
import { lateProject } from './late-project';
import { LateProjectsRepository } from './late-projects.repository';
import { OversightFacts } from './oversight-facts';

/** 滞后项目 as 督查室 reviews them, worst first. */
@Injectable()
export class LateProjectsService {
  constructor(
    private readonly repository: LateProjectsRepository,
    private readonly schedule: ScheduleFacts,
    private readonly history: LightHistory,
    private readonly facts: OversightFacts,
    private readonly details: LateProjectDetails,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Filters: `q, departmentId, box, light, silent, withoutOrder, id`; sorts: `severity` (default, worst first), `workingDaysLate, code, department`. */
  async list(user: Principal, list: ListQuery): Promise<Page<LateProject>> {
    const all = sortLate(filterLate(await this.all(user.districtId), list.filter), list.sort);
    return { rows: all.slice(list.offset, list.offset + list.limit), total: all.length };
  }

  /** Throws `not_found` for a project that is not late. */
  async get(user: Principal, id: string): Promise<LateProjectDetail> {
    const project = (await this.all(user.districtId, [id]))[0];
    if (project === undefined) throw new UserError('not_found');
    return this.details.of(user.districtId, project);
  }

  private async all(districtId: string, only?: readonly string[]): Promise<LateProject[]> {
    const asOf = this.clock.today();
    const rows = await this.repository.late(districtId, only);
    const ids = rows.map(({ id }) => id);
    const [calendar, milestones, periods, around] = await Promise.all([
      this.calendars.of(districtId),
      this.schedule.milestonesOf(districtId, { projectIds: ids }),
      this.history.consecutive(districtId, ids),
      this.facts.around(districtId),
    ]);
    const planned = grouped(milestones, ({ projectId }) => projectId);
    return rows.flatMap((row) => lateProject(row, planned.get(row.id) ?? [], { ...around, periods, calendar, asOf }));
  }
}
