import { Injectable } from '@nestjs/common';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { LightColour, Role } from '@portfolio/contracts';
import { UserDirectory } from '@portfolio/identity';
import { DemoOpinions, LightEvaluation, LightPeriods, ProjectLights, type DemoExemption, type DemoRating, type EvaluatedProject } from '@portfolio/lights';
import { Clock } from '@portfolio/platform/clock';
import { addDays } from '@portfolio/rules';
import { ScheduleFacts } from '@portfolio/schedule';

interface Person {
  id: string;
  name: string;
}

/** Weeks of results behind the demo's lights; made-up masses of projects have none. */
const WEEKS = 6;
const MOST_PROJECTS = 1000;
/** Units besides the demo one whose opinions are shown. */
const ELSEWHERE = 6;

/** What stands beside the demo's lights: results of past weeks, opinions that partly disagree, one exemption in force and one that waits. */
@Injectable()
export class DemoLights {
  constructor(
    private readonly lights: ProjectLights,
    private readonly evaluation: LightEvaluation,
    private readonly periods: LightPeriods,
    private readonly opinions: DemoOpinions,
    private readonly schedule: ScheduleFacts,
    private readonly users: UserDirectory,
    private readonly clock: Clock,
  ) {}

  /** Computes every light of the district, with all of that when `fresh` has projects of the demo unit. */
  async seed(districtId: string, projects: readonly ProjectFacts[], fresh: readonly ProjectFacts[], unit: string | null): Promise<void> {
    const asOf = this.clock.today();
    if (projects.length <= MOST_PROJECTS) await this.periods.recordPast(districtId, projects, WEEKS);
    await this.lights.recomputeDistrict(districtId, asOf);
    const [head, filer, inspector] = [await this.person(districtId, 'unit_head'), await this.person(districtId, 'filer'), await this.person(districtId, 'inspector')];
    if (head === null || filer === null || inspector === null || unit === null) return;
    const evaluated = await this.evaluation.of(districtId, fresh, asOf);
    const own = evaluated.filter(({ project }) => project.leadDepartmentId === unit);
    const late = own.filter(({ standing }) => standing.overdueMilestones > 0);
    const ratings = [...ownRatings(own, late, filer, inspector), ...otherRatings(evaluated.filter(({ project }) => project.leadDepartmentId !== unit), inspector)];
    await this.opinions.seed(districtId, ratings, await this.exemptions(districtId, late, { head, inspector }, asOf));
    await this.lights.recompute(districtId, late.map(({ project }) => project.id), asOf);
  }

  private async exemptions(districtId: string, late: readonly EvaluatedProject[], { head, inspector }: { head: Person; inspector: Person }, asOf: string): Promise<DemoExemption[]> {
    const milestones = await this.schedule.milestonesOf(districtId, { projectIds: late.map(({ project }) => project.id) });
    const steps = late.slice(1, 3).flatMap(({ project }) => milestones.filter((step) => step.projectId === project.id && step.actualDate === null && step.baselineNumber >= 1 && (step.baselineDate ?? asOf) < asOf).slice(0, 1));
    return steps.map(({ projectId, id }, index) => ({
      projectId,
      dimension: 'milestone_late',
      milestoneId: id,
      reason: index === 0 ? '用地预审由自治区自然资源厅办理，已受理，非本单位原因延期' : '主要设备供货商产能受限，到货推迟',
      evidence: index === 0 ? '自然资源厅受理通知书（演示数据）' : '供货商延期函（演示数据）',
      until: addDays(asOf, index === 0 ? 21 : 30),
      by: head,
      approved: index === 0 ? { by: inspector, note: '受理通知书已核对，情况属实，批复后应立即推进' } : null,
    }));
  }

  private async person(districtId: string, role: Role): Promise<Person | null> {
    const [user] = await this.users.withRole(districtId, role);
    return user === undefined ? null : { id: user.id, name: user.displayName };
  }
}

function ownRatings(own: readonly EvaluatedProject[], late: readonly EvaluatedProject[], filer: Person, inspector: Person): DemoRating[] {
  const ratings: DemoRating[] = [];
  const [worst] = late;
  if (worst !== undefined) {
    ratings.push({ projectId: worst.project.id, side: 'self', rating: 'green', comment: '按施工合同工期推进，没有影响总工期', by: filer });
    ratings.push({ projectId: worst.project.id, side: 'inspector', rating: 'red', comment: '现场未见作业面，节点实际滞后', by: inspector });
  }
  for (const { project } of own.filter(({ standing }) => standing.lightColour === 'green').slice(0, 2)) {
    ratings.push({ projectId: project.id, side: 'self', rating: 'green', comment: '本周按计划完成', by: filer });
  }
  return ratings;
}

/** One late project of each of some other units: the inspector agrees with the light, or finds it too hard. */
function otherRatings(others: readonly EvaluatedProject[], inspector: Person): DemoRating[] {
  const judged = others.filter(({ project, standing }) => standing.overdueMilestones > 0 && project.leadDepartmentId !== null);
  const byUnit = new Map(judged.map((each) => [each.project.leadDepartmentId, each]));
  return [...byUnit.values()].slice(0, ELSEWHERE).map(({ project, standing }, index) => ({
    projectId: project.id,
    side: 'inspector',
    rating: index % 3 === 0 ? 'yellow' : opinionOf(standing.lightColour),
    comment: index % 3 === 0 ? '已约谈责任单位，下周复核' : '与现场核查情况一致',
    by: inspector,
  }));
}

function opinionOf(colour: LightColour): DemoRating['rating'] {
  return colour === 'grey' ? 'yellow' : colour;
}
