import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { RulePackPreview } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { LightEvaluation } from './light-evaluation';
import { RulePacks, toLightPack } from './rule-packs';

const ORDER = { red: 0, yellow: 1, grey: 2, green: 3 };

/** What a pack would do to the lights, before it does. */
@Injectable()
export class RulePackPreviews {
  constructor(
    private readonly packs: RulePacks,
    private readonly projects: ProjectDirectory,
    private readonly departments: DepartmentDirectory,
    private readonly evaluation: LightEvaluation,
    private readonly clock: Clock,
  ) {}

  /** Both packs on the same facts of today; those that would be worst first. Throws `not_found`. */
  async of(districtId: string, label: string): Promise<RulePackPreview> {
    const asOf = this.clock.today();
    const pack = await this.packs.get(districtId, label);
    const projects = await this.projects.many(districtId);
    const present = await this.evaluation.of(districtId, projects, asOf);
    const after = await this.evaluation.of(districtId, projects, asOf, toLightPack(pack));
    const names = await this.departments.names(projects.flatMap(({ leadDepartmentId }) => leadDepartmentId ?? []));
    const changes = present.flatMap(({ project, standing }, index) => {
      const next = after[index]?.standing;
      if (next === undefined || next.lightColour === standing.lightColour) return [];
      const { id: projectId, code, name, leadDepartmentId } = project;
      const unit = leadDepartmentId === null ? null : (names.get(leadDepartmentId) ?? null);
      return [{ projectId, code, name, leadDepartmentName: unit, from: standing.lightColour, to: next.lightColour, fromReasons: standing.lightReasons, toReasons: next.lightReasons }];
    });
    changes.sort((a, b) => ORDER[a.to] - ORDER[b.to] || (a.code < b.code ? -1 : 1));
    return { packId: label, presentPackId: (await this.packs.inForce(districtId, asOf)).label, asOf, total: projects.length, changes };
  }
}
