import { Injectable } from '@nestjs/common';
import { BlockerSeeder, type SeedBlocker, type SeedBlockerStep, type SeedPerson } from '@portfolio/blockers';
import { WorkingCalendars } from '@portfolio/calendar';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import type { Role } from '@portfolio/contracts';
import { DepartmentDirectory, UserDirectory, type DepartmentFacts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { addWorkingDays } from '@portfolio/rules';
import { BLOCKER_STORIES, type BlockerStory } from './demo-blocker-stories';

const INSPECTOR = /督查/;

/** A few blockers in every state: some that the demo unit raised, some that it must fix, one between others that is closed. */
@Injectable()
export class DemoBlockers {
  constructor(
    private readonly seeder: BlockerSeeder,
    private readonly projects: ProjectDirectory,
    private readonly departments: DepartmentDirectory,
    private readonly users: UserDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** On projects whose schedule the demo has written; `unit`: the one of the demo accounts. Stories whose units are not there are left out. */
  async seed(districtId: string, fresh: ReadonlySet<string>, unit: string): Promise<void> {
    const units = (await this.departments.list(districtId)).filter(({ active }) => active);
    const projects = (await this.projects.many(districtId, [...fresh])).filter(({ lifecycle, ownership }) => ownership === 'confirmed' && (lifecycle === 'preparation' || lifecycle === 'construction'));
    const [calendar, today] = [await this.calendars.of(districtId), this.clock.today()];
    const on = (workingDays: number) => addWorkingDays(today, workingDays, calendar);
    const used = new Set<string>();
    const seeds: SeedBlocker[] = [];
    for (const story of BLOCKER_STORIES) {
      const found = this.parties(story, units, projects, { unit, used });
      if (found === null) continue;
      used.add(found.project.id);
      seeds.push(await this.told(districtId, story, found, on));
    }
    await this.seeder.seed(districtId, seeds);
  }

  /** The project and the units of a story. */
  private parties(story: BlockerStory, units: readonly DepartmentFacts[], projects: readonly ProjectFacts[], { unit, used }: { unit: string; used: ReadonlySet<string> }): Parties | null {
    const fixing = story.fixedBy === 'own' ? units.find(({ id }) => id === unit) : units.find(({ id, name }) => id !== unit && story.fixedBy !== 'own' && story.fixedBy.test(name));
    const project = projects.find(({ id, leadDepartmentId }) => !used.has(id) && leadDepartmentId !== null && leadDepartmentId !== fixing?.id && (leadDepartmentId === unit) === (story.raisedBy === 'own'));
    const raising = units.find(({ id }) => id === project?.leadDepartmentId);
    return fixing === undefined || project === undefined || raising === undefined ? null : { project, fixing, raising };
  }

  private async told(districtId: string, story: BlockerStory, { project, fixing, raising }: Parties, on: (workingDays: number) => string): Promise<SeedBlocker> {
    const { type, level, title, description, firstDue, due = firstDue } = story;
    const [raiser, fixer] = [await this.clerk(raising), await this.clerk(fixing)];
    const inspector = await this.inspector(districtId);
    const people = { raiser, fixer, inspector };
    const [first, ...rest] = story.steps.map(({ by, on: day, ...step }): SeedBlockerStep => ({ ...step, on: on(day), by: people[by] }));
    const steps: [SeedBlockerStep, ...SeedBlockerStep[]] = [first ?? { action: 'raise', to: 'raised', on: on(0), by: raiser, words: description }, ...rest];
    return { projectId: project.id, milestoneId: null, type, level, title, description, raisedByDepartmentId: raising.id, departmentId: fixing.id, firstDeadline: on(firstDue), deadline: on(due), steps };
  }

  /** The unit's clerk where it has an account, else 经办人. */
  private async clerk({ id, name }: DepartmentFacts): Promise<SeedPerson> {
    const [user] = await this.users.filersOf(id);
    return { id: user?.id ?? null, name: user?.displayName ?? '经办人', departmentName: name };
  }

  private async inspector(districtId: string): Promise<SeedPerson> {
    const role: Role = 'inspector';
    const user = (await this.users.withRole(districtId, role)).find(({ displayName }) => INSPECTOR.test(displayName));
    return { id: user?.id ?? null, name: user?.displayName ?? '督查员', departmentName: null };
  }
}

interface Parties {
  project: ProjectFacts;
  fixing: DepartmentFacts;
  raising: DepartmentFacts;
}
