import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { LifecycleState } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { LIFECYCLE_ORDER, parseProjectCode, projectCode, type OwnerCandidate } from '@portfolio/rules';
import { firstStanding, newProject, proposedLead } from './new-project';
import { ProgrammesRepository, type ProgrammeWithBox } from './programmes.repository';
import { ProjectCatalogue, type ProjectToAdd } from './project-catalogue';
import { proposeProject } from './project-proposal';
import { ProjectsRepository } from './projects.repository';

const DEMO = '演示数据';

/** Made-up projects and stages for trying the system out, marked as demo data in every row. */
@Injectable()
export class DemoProjects {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammesRepository,
    private readonly projects: ProjectsRepository,
    private readonly catalogue: ProjectCatalogue,
    private readonly districts: Districts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Puts projects that nobody has moved out of 储备 into the stage their demo milestones have reached; `reachedOn` is the date of the last step. */
  async setLifecycles(districtId: string, stages: readonly { projectId: string; lifecycle: LifecycleState; reachedOn: string }[]): Promise<void> {
    await this.database.transaction(async () => {
      const now = this.clock.nowIso();
      for (const { projectId, lifecycle, reachedOn } of stages) {
        if (!(await this.projects.setDemoLifecycle(districtId, projectId, lifecycle, now))) continue;
        const reached = LIFECYCLE_ORDER.slice(0, LIFECYCLE_ORDER.findIndex((state) => state === lifecycle) + 1);
        for (const [at, toState] of reached.entries()) {
          const fromState = reached[at - 1];
          if (fromState === undefined) continue;
          await this.projects.addTransition({ districtId, projectId, fromState, toState, kind: 'forward', date: reachedOn, note: DEMO, createdAt: now, createdBy: DEMO });
        }
      }
    });
  }

  /** Adds demo projects under the open-ended programmes, spread evenly, numbered after those that exist. Gives how many. */
  async add(districtId: string, count: number, departments: readonly OwnerCandidate[]): Promise<number> {
    return this.database.transaction(async () => {
      const places = await this.programmes.openEnded(districtId);
      if (places.length === 0 || count <= 0) return 0;
      const { codePrefix } = await this.districts.byId(districtId);
      const now = this.clock.nowIso();
      const added: ProjectToAdd[] = [];
      for (const [at, place] of places.entries()) {
        const share = Math.floor(count / places.length) + (at < count % places.length ? 1 : 0);
        added.push(...(await this.under(place, share, { districtId, codePrefix, now }, departments)));
      }
      await this.catalogue.add(added, firstStanding('', this.clock.today()));
      await this.audit.record({ action: 'seed', objectType: 'project_list', objectId: districtId, objectLabel: `新增演示项目 ${added.length} 个`, districtId });
      return added.length;
    });
  }

  private async under({ programme, box }: ProgrammeWithBox, count: number, { districtId, codePrefix, now }: { districtId: string; codePrefix: string; now: string }, departments: readonly OwnerCandidate[]): Promise<ProjectToAdd[]> {
    const codes = await this.programmes.codes(districtId, box.number);
    const used = codes.map(parseProjectCode).filter((parts) => parts !== null && parts.programme === programme.number);
    const highest = Math.max(0, ...used.map((parts) => parts?.seq ?? 0));
    const added: ProjectToAdd[] = [];
    for (let seq = highest + 1; seq <= highest + count; seq += 1) {
      const name = `${programme.title}演示项目 ${seq}`;
      const proposal = proposeProject({ boxTitle: box.title, programmeTitle: programme.number === null ? null : programme.title, name, sharedTail: null, place: null }, departments);
      const code = projectCode({ prefix: codePrefix, box: box.number, programme: programme.number, seq });
      const project = newProject({ id: newId(), districtId, programmeId: programme.id, box: box.number, code, name, sector: proposal.sector, place: null, provenance: 'demo', now, demo: true });
      const duties = proposal.leadDepartmentId === null ? [] : [proposedLead(project, proposal.leadDepartmentId, proposal.ownerReason)];
      added.push({ project, planItemIds: [], duties });
    }
    if (count > 0) await this.programmes.setLastNumber(programme.id, highest + count);
    return added;
  }
}
