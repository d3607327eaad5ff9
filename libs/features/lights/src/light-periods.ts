import { Injectable } from '@nestjs/common';
import type { ProjectFacts } from '@portfolio/catalogue';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { isoWeek, weekEnd } from '@portfolio/rules';
import { LightEvaluation, weeksBefore } from './light-evaluation';
import { LightPeriodsRepository } from './light-periods.repository';

/** Longer gaps are not filled: rules of consecutive periods do not look back further. */
const MOST_WEEKS = 12;

/** The result of each week, under the pack then in force: written once when the week has ended. */
@Injectable()
export class LightPeriods {
  constructor(
    private readonly database: Database,
    private readonly evaluation: LightEvaluation,
    private readonly repository: LightPeriodsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the weeks that have ended between the day a light was last computed and today, oldest first. Every write computes the
   * light anew, so nothing has changed since that day, and what is stored tells what each of these weeks looked like.
   */
  async recordBetween(districtId: string, projects: readonly ProjectFacts[], lastComputed: string, asOf: string): Promise<void> {
    const first = isoWeek(lastComputed);
    if (lastComputed >= asOf || first === isoWeek(asOf)) return;
    const ended = weeksBefore(asOf, MOST_WEEKS).filter((week) => week >= first);
    for (const week of ended.reverse()) await this.record(districtId, projects, week);
  }

  /** Writes the last weeks as the schedule tells them, for demo data. */
  async recordPast(districtId: string, projects: readonly ProjectFacts[], weeks: number): Promise<void> {
    await this.database.transaction(async () => {
      for (const week of weeksBefore(this.clock.today(), weeks).reverse()) await this.record(districtId, projects, week);
    });
  }

  /** Projects without milestones have nothing to be judged by, and no result; what has been written stays. */
  private async record(districtId: string, projects: readonly ProjectFacts[], period: string): Promise<void> {
    const known = new Set((await this.repository.of(districtId, [period], projects.map(({ id }) => id))).map(({ projectId }) => projectId));
    const missing = projects.filter(({ id }) => !known.has(id));
    const asOf = weekEnd(period);
    const evaluated = (await this.evaluation.of(districtId, missing, asOf)).filter(({ standing }) => standing.milestones > 0);
    const recordedAt = this.clock.nowIso();
    await this.repository.insert(
      evaluated.map(({ project, standing, judged }) => ({
        id: newId(),
        districtId,
        projectId: project.id,
        period,
        rulePack: standing.rulePack,
        colour: standing.lightColour,
        ownColour: judged.ownColour,
        reasons: standing.lightReasons,
        asOf,
        recordedAt,
      })),
    );
  }
}
