import { Injectable } from '@nestjs/common';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import { ContradictedFilings, FilingSeeder, WindowKeeper, type SeedFiling } from '@portfolio/filing';
import { ProjectLights } from '@portfolio/lights';
import { Clock } from '@portfolio/platform/clock';
import { addDays, addMoney, grouped, periodOf, previousPeriod, progressPercent } from '@portfolio/rules';
import { ScheduleFacts } from '@portfolio/schedule';
import { TOLD_FILINGS, filingStory } from './demo-filing-story';
import { randomOf } from './random';

/** Weeks behind the demo in which units filed; projects in preparation filed for the month before. */
const WEEKS = 4;
const MOST_PROJECTS = 1000;

/** What units have filed lately: most in time, some late, a few not at all, one returned, one that went backwards. */
@Injectable()
export class DemoFilings {
  constructor(
    private readonly seeder: FilingSeeder,
    private readonly checks: ContradictedFilings,
    private readonly keeper: WindowKeeper,
    private readonly projects: ProjectDirectory,
    private readonly schedule: ScheduleFacts,
    private readonly lights: ProjectLights,
    private readonly clock: Clock,
  ) {}

  /** `fresh`: the projects whose schedule the demo has written; `unit`: the one of the demo accounts, with a story for each of its first projects. */
  async seed(districtId: string, fresh: ReadonlySet<string>, unit: string | null): Promise<void> {
    const asOf = this.clock.today();
    const projects = (await this.projects.many(districtId)).filter(({ id, ownership, leadDepartmentId }) => fresh.has(id) && ownership === 'confirmed' && leadDepartmentId !== null);
    if (projects.length <= MOST_PROJECTS) await this.file(districtId, projects, unit, asOf);
    await this.keeper.keep(districtId);
    await this.lights.recomputeDistrict(districtId, asOf);
  }

  private async file(districtId: string, projects: readonly ProjectFacts[], unit: string | null, asOf: string): Promise<void> {
    const weeks = weeksBefore(asOf);
    const month = previousPeriod(periodOf('month', asOf));
    const windows = (await this.seeder.windowsOf(districtId, [month, ...weeks], projects)).filter(({ dueOn, skipped }) => dueOn < asOf && !skipped);
    const milestones = grouped(await this.schedule.milestonesOf(districtId, { projectIds: projects.map(({ id }) => id) }), ({ projectId }) => projectId);
    const told = { week: 0, month: 0 };
    const filings = projects.flatMap((project): SeedFiling[] => {
      const asks = project.lifecycle === 'preparation' ? 'month' : 'week';
      const asked = windows.filter(({ kind }) => kind === asks).sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
      if (asked.length === 0 || !['preparation', 'construction', 'completed'].includes(project.lifecycle)) return [];
      const special = project.leadDepartmentId === unit ? TOLD_FILINGS[asks][told[asks]++] : undefined;
      const random = randomOf(`filing ${project.code}`);
      const percent = progressPercent(milestones.get(project.id) ?? [], asOf) ?? 0;
      return filingStory(project, asked, { percent, asOf, random, story: special ?? null });
    });
    await this.seeder.seed(districtId, windows, added(filings));
    await this.checks.note(districtId, projects.filter(({ leadDepartmentId }) => leadDepartmentId === unit).map(({ id }) => id));
  }
}

/** Labels of the weeks before the week of a day, earliest first. */
function weeksBefore(asOf: string): string[] {
  return Array.from({ length: WEEKS }, (_, back) => periodOf('week', addDays(asOf, -7 * (WEEKS - back))));
}

/** Each project's money adds up. */
function added(filings: readonly SeedFiling[]): SeedFiling[] {
  const sums = new Map<string, string>();
  return filings.map((filing) => {
    if (filing.investmentPeriod === null) return filing;
    const investmentToDate = addMoney(sums.get(filing.projectId) ?? filing.investmentToDate ?? '0', filing.investmentPeriod);
    sums.set(filing.projectId, investmentToDate);
    return { ...filing, investmentToDate };
  });
}
