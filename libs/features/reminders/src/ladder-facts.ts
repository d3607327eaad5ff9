import { Injectable } from '@nestjs/common';
import type { SubjectType } from '@portfolio/contracts';
import { WorkingCalendars } from '@portfolio/calendar';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import { addDays, addWorkingDays, type WorkingCalendar } from '@portfolio/rules';
import { LadderPeople, type PeopleOfDay } from './ladder-people';
import { LadderVersions, type LadderInForce } from './ladder-versions';
import { ReminderSubjects, type OpenSubject } from './reminder-subjects';
import { SubjectHolds, type Holds } from './subject-holds';

/** Everything by which a day's reminders are decided, read in few statements. */
export interface LadderFacts {
  asOf: string;
  calendar: WorkingCalendar;
  ladders: ReadonlyMap<SubjectType, LadderInForce>;
  subjects: OpenSubject[];
  projects: ReadonlyMap<string, ProjectFacts>;
  people: PeopleOfDay;
  holds: Holds;
}

@Injectable()
export class LadderFactsReader {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly versions: LadderVersions,
    private readonly subjects: ReminderSubjects,
    private readonly projects: ProjectDirectory,
    private readonly people: LadderPeople,
    private readonly holds: SubjectHolds,
  ) {}

  /** For a scan on `asOf`. For a preview `instead` takes the place of the ladder in force of its kind, and `ahead` working days more are read. */
  async on(districtId: string, asOf: string, { instead, ahead = 0 }: { instead?: { type: SubjectType; ladder: LadderInForce }; ahead?: number } = {}): Promise<LadderFacts> {
    const calendar = await this.calendars.of(districtId);
    const ladders = await this.versions.inForce(districtId, asOf);
    if (instead !== undefined) ladders.set(instead.type, instead.ladder);
    const subjects: OpenSubject[] = [];
    for (const source of this.subjects.all()) {
      const ladder = ladders.get(source.type);
      if (ladder === undefined || (instead !== undefined && source.type !== instead.type)) continue;
      for (const subject of await source.open(districtId, horizon(ladder, asOf, ahead, calendar))) subjects.push(subject);
    }
    const projectIds = new Set(subjects.flatMap(({ projectId }) => (projectId === null ? [] : [projectId])));
    const projects = new Map((await this.projects.many(districtId, [...projectIds])).map((project) => [project.id, project]));
    return { asOf, calendar, ladders, subjects, projects, people: await this.people.on(districtId, asOf), holds: await this.holds.on(districtId, asOf, { calendar, workingDays: ladders.get('milestone')?.definition.holdWorkingDays ?? 0 }) };
  }
}

/** The latest due date whose first rung has come by then. */
function horizon({ definition }: LadderInForce, asOf: string, ahead: number, calendar: WorkingCalendar): string {
  const before = Math.max(0, -(definition.rungs[0]?.offset ?? 0));
  return addDays(addWorkingDays(asOf, before + ahead + 1, calendar), -1);
}
