import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { FilingDuty, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { isPaused, periodLabel, workingDaysBetween } from '@portfolio/rules';
import { FilingDutiesRepository, type DutyLine } from './filing-duties.repository';

/** What a unit owes now. */
@Injectable()
export class FilingDutiesService {
  constructor(
    private readonly repository: FilingDutiesRepository,
    private readonly projects: ProjectDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Oldest due date first. Filters: `projectId, windowId, state` (`none` where nothing was begun). */
  async list(user: Principal, { filter, offset, limit, sort }: ListQuery): Promise<Page<FilingDuty>> {
    if (sort !== null && sort[0] !== 'dueOn') throw new UserError('unknown_sort_field', { field: sort[0] });
    const unknown = Object.keys(filter).find((field) => !['projectId', 'windowId', 'state'].includes(field));
    if (unknown !== undefined) throw new UserError('unknown_filter_field', { field: unknown });
    const { projectId, windowId, state } = filter;
    const asked = (await this.mine(user)).filter(
      (duty) => (projectId === undefined || duty.projectId === projectId) && (windowId === undefined || duty.windowId === windowId) && (state === undefined || (duty.state ?? 'none') === state),
    );
    const duties = sort?.[1] === 'DESC' ? asked.reverse() : asked;
    return { rows: duties.slice(offset, offset + limit), total: duties.length };
  }

  /** What the user's unit has to file or to mend; for its head also what waits for approval and is not his own. */
  async mine(user: Principal): Promise<FilingDuty[]> {
    if (user.departmentId === null) return [];
    const asOf = this.clock.today();
    const lines = await this.repository.lines(user.districtId, asOf, { departmentId: user.departmentId });
    const due = owed(lines).filter((line) => line.state !== 'pending_head' || (user.role === 'unit_head' && line.filedById !== user.userId));
    const projects = new Map((await this.projects.many(user.districtId, [...new Set(due.map(({ projectId }) => projectId))])).map((project) => [project.id, project]));
    const filed = new Set(lines.filter(({ submittedAt }) => submittedAt !== null).map(({ projectId }) => projectId));
    const calendar = await this.calendars.of(user.districtId);
    return due.flatMap((line) => {
      const project = projects.get(line.projectId);
      if (project === undefined) return [];
      const { projectId, part, windowId, dueOn, filingId, state, reviewNote, version } = line;
      const duty = { projectId, projectCode: project.code, projectName: project.name, part, windowId, periodLabel: periodLabel(line.period), dueOn };
      return [{ ...duty, workingDaysLeft: workingDaysBetween(asOf, dueOn, calendar), filingId, state, reviewNote, canSayNoChange: filed.has(projectId) && state !== 'pending_head', demo: project.demo, version }];
    });
  }
}

/** What `unfinished` names, but of paused projects: those are not asked. */
export function owed(lines: readonly DutyLine[]): DutyLine[] {
  return unfinished(lines).filter(({ lifecycle }) => !isPaused(lifecycle));
}

/** Not yet with 督查室, or come back from it. What is older than a period that was filed since is owed no more. */
export function unfinished(lines: readonly DutyLine[]): DutyLine[] {
  const latest = new Map<string, string>();
  const key = ({ projectId, departmentId }: DutyLine) => `${projectId} ${departmentId}`;
  for (const line of lines) if (line.submittedAt !== null && line.endsOn > (latest.get(key(line)) ?? '')) latest.set(key(line), line.endsOn);
  return lines.filter((line) => line.state === 'returned' || (line.submittedAt === null && line.endsOn > (latest.get(key(line)) ?? '')));
}
