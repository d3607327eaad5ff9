import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { BLOCKER_STATE_LABELS, BLOCKER_TYPE_LABELS, FIXING_BLOCKER_STATES, type EvidenceLine } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { blockerStanding, grouped, type WorkingCalendar } from '@portfolio/rules';
import type { BlockerRow } from './blocker.entity';
import { BlockersRepository } from './blockers.repository';

/** A blocker on which its unit has to act, as the reminder ladder sees it. */
export interface DueBlocker {
  id: string;
  /** Counts anew with each deadline and each unit. */
  number: number;
  title: string;
  projectId: string;
  departmentId: string;
  deadline: string;
  demo: boolean;
}

/** What blockers tell of projects and units, for other features. */
@Injectable()
export class BlockerReporting {
  constructor(
    private readonly repository: BlockersRepository,
    private readonly departments: DepartmentDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Waiting to be taken on or being worked on, due on `dueThrough` or before. One that was asked back waits for the other side. */
  async due(districtId: string, dueThrough: string): Promise<DueBlocker[]> {
    return (await this.repository.open(districtId))
      .filter(({ state, deadline }) => FIXING_BLOCKER_STATES.includes(state) && deadline <= dueThrough)
      .map(({ id, deadlineNumber, title, projectId, departmentId, deadline, demo }) => ({ id, number: deadlineNumber, title, projectId, departmentId, deadline, demo }));
  }

  /** The open blockers of projects as lines of evidence, by project: they explain a delay, they do not end it. */
  async evidence(districtId: string, projectIds: readonly string[]): Promise<Map<string, EvidenceLine[]>> {
    const asked = new Set(projectIds);
    const rows = (await this.repository.open(districtId)).filter(({ projectId }) => asked.has(projectId));
    const calendar = await this.calendars.of(districtId);
    const units = await this.departments.names(rows.map(({ departmentId }) => departmentId));
    const lines = grouped(rows, ({ projectId }) => projectId);
    return new Map([...lines].map(([id, some]) => [id, some.map((row) => ({ at: row.raisedOn, text: this.told(row, units, calendar) }))]));
  }

  private told(row: BlockerRow, units: ReadonlyMap<string, string>, calendar: WorkingCalendar): string {
    const { daysLate, workingDaysLate } = blockerStanding(row, this.clock.today(), calendar);
    const late = (daysLate ?? 0) > 0 ? `，逾期 ${workingDaysLate ?? 0} 个工作日` : '';
    const moved = row.deadline === row.firstDeadline ? '' : `（首次时限 ${row.firstDeadline}）`;
    return `${BLOCKER_TYPE_LABELS[row.type]}：${row.title}，由${units.get(row.departmentId) ?? '责任单位'}解决，时限 ${row.deadline}${moved}，${BLOCKER_STATE_LABELS[row.state]}${late}`;
  }
}
