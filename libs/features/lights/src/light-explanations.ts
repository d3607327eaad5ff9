import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { LightExplanation } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import { LightEvaluation } from './light-evaluation';
import { LightHistory } from './light-history';
import { RulePacks } from './rule-packs';

/** Weeks of stored results that a page shows. */
const SHOWN = 12;

/** A project's light dimension by dimension, so that everybody can check it. */
@Injectable()
export class LightExplanations {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly evaluation: LightEvaluation,
    private readonly packs: RulePacks,
    private readonly history: LightHistory,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`. */
  async of(districtId: string, projectId: string): Promise<LightExplanation> {
    const asOf = this.clock.today();
    const [evaluated] = await this.evaluation.of(districtId, [await this.projects.get(districtId, projectId)], asOf);
    if (evaluated === undefined) throw new UserError('not_found');
    const { id, name, source } = await this.packs.get(districtId, evaluated.standing.rulePack);
    const lasting = (await this.history.consecutive(districtId, [projectId])).get(projectId);
    const history = await this.history.results(districtId, projectId, SHOWN);
    return {
      projectId,
      colour: evaluated.standing.lightColour,
      asOf,
      pack: { id, name, source },
      dimensions: evaluated.judged.dimensions,
      periods: lasting?.periods ?? 1,
      history: history.map(({ period, colour, rulePack }) => ({ period, colour, rulePack })),
    };
  }
}
