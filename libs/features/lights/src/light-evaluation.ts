import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { ProjectFacts, ProjectStanding } from '@portfolio/catalogue';
import { grouped, isoWeek, previousWeek, type JudgedLight, type LightPack } from '@portfolio/rules';
import { ScheduleFacts } from '@portfolio/schedule';
import { ExemptionsRepository } from './exemptions.repository';
import { FilingFacts } from './filing-facts';
import { LightPeriodsRepository, unbroken } from './light-periods.repository';
import { judgeProject } from './project-standing';
import { RulePacks } from './rule-packs';

export interface EvaluatedProject {
  project: ProjectFacts;
  standing: ProjectStanding;
  judged: JudgedLight;
}

/** Computes lights afresh from what is stored: the one place where facts, pack and calendar meet. Writes nothing. */
@Injectable()
export class LightEvaluation {
  constructor(
    private readonly schedule: ScheduleFacts,
    private readonly calendars: WorkingCalendars,
    private readonly packs: RulePacks,
    private readonly periods: LightPeriodsRepository,
    private readonly exemptions: ExemptionsRepository,
    private readonly filings: FilingFacts,
  ) {}

  /** The projects as of a day under the pack in force on that day, or under another one to see what it would say. */
  async of(districtId: string, projects: readonly ProjectFacts[], asOf: string, under?: LightPack): Promise<EvaluatedProject[]> {
    const ids = projects.map(({ id }) => id);
    const pack = under ?? (await this.packs.inForce(districtId, asOf));
    const calendar = await this.calendars.of(districtId);
    const milestones = grouped(await this.schedule.milestonesOf(districtId, { projectIds: ids }), ({ projectId }) => projectId);
    const exemptions = grouped(await this.exemptions.lifting(districtId, ids, asOf), ({ projectId }) => projectId);
    const missed = await this.filings.missed(districtId, ids, asOf);
    const weeks = weeksBefore(asOf, periodsOf(pack));
    const earlier = unbroken(await this.periods.of(districtId, weeks, ids), weeks, ({ ownColour }) => ownColour);
    return projects.map((project) => {
      const facts = {
        milestones: milestones.get(project.id) ?? [],
        earlier: earlier.get(project.id) ?? [],
        exemptions: exemptions.get(project.id) ?? [],
        missedFilings: missed.get(project.id) ?? null,
      };
      return { project, ...judgeProject(project, facts, asOf, calendar, pack) };
    });
  }
}

/** ISO weeks before the week of a day, latest first. */
export function weeksBefore(asOf: string, count: number): string[] {
  const weeks: string[] = [];
  for (let week = previousWeek(isoWeek(asOf)); weeks.length < count; week = previousWeek(week)) weeks.push(week);
  return weeks;
}

/** How many earlier weeks the pack looks at. */
function periodsOf({ rules }: LightPack): number {
  const running = rules.find(({ dimension }) => dimension === 'consecutive_yellow');
  return Math.max(0, (running?.red ?? 1) - 1);
}
