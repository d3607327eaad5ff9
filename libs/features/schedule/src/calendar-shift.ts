import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import { MILESTONE_STATUS_LABELS, type MovedItem } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { dueSoonUntil, isPaused, milestoneStanding, type WorkingCalendar } from '@portfolio/rules';
import { judgedDates } from './judged-dates';
import { MilestonesRepository } from './milestones.repository';

/** Which open milestones a change of the calendar makes more or less late, or due soon. Nothing is stored: standings are counted when asked for. */
@Injectable()
export class CalendarShift {
  constructor(
    private readonly milestones: MilestonesRepository,
    private readonly projects: ProjectDirectory,
    private readonly clock: Clock,
  ) {}

  /** In the order of their dates. */
  async moved(districtId: string, before: WorkingCalendar, after: WorkingCalendar): Promise<MovedItem[]> {
    const today = this.clock.today();
    const reach = [before, after].map((calendar) => dueSoonUntil(today, calendar)).sort();
    const shifts = (await this.milestones.openDueThrough(districtId, reach[1] ?? today)).flatMap((milestone) => {
      const [was, is] = [before, after].map((calendar) => milestoneStanding(judgedDates(milestone), today, calendar));
      if (was === undefined || is === undefined) return [];
      const late = { milestone, what: '逾期工作日', from: `${was.workingDaysLate} 个工作日`, to: `${is.workingDaysLate} 个工作日` };
      const status = { milestone, what: '节点状态', from: MILESTONE_STATUS_LABELS[was.status], to: MILESTONE_STATUS_LABELS[is.status] };
      return [late, status].filter(({ from, to }) => from !== to);
    });
    const projectIds = [...new Set(shifts.map(({ milestone }) => milestone.projectId))];
    const projects = new Map((await this.projects.many(districtId, projectIds)).map((project) => [project.id, project]));
    return shifts.flatMap(({ milestone: { id, projectId, name }, ...shift }) => {
      const project = projects.get(projectId);
      // What is suspended or withdrawn is neither due nor late.
      if (project === undefined || isPaused(project.lifecycle)) return [];
      return [{ objectType: 'milestone', objectId: id, label: `${project.code} ${project.name}「${name}」`, ...shift }];
    });
  }
}
