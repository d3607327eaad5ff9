import { Injectable } from '@nestjs/common';
import { AdjustmentDecisionsService, AdjustmentRequestsService } from '@portfolio/adjustments';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import type { Principal, Role } from '@portfolio/contracts';
import { UserDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { addDays, mayAdjust } from '@portfolio/rules';
import { ScheduleFacts, type MilestoneFacts } from '@portfolio/schedule';

interface Candidate {
  project: ProjectFacts;
  /** The last milestone that is still to come. */
  last: MilestoneFacts;
}

const DAYS_LATER = 61;
/** The plan's last day: a demo asks for nothing beyond it. */
const PLAN_END = '2030-12-31';

/** A few adjustments of the demo unit in several states: one commented and waiting, one approved, one returned. */
@Injectable()
export class DemoAdjustments {
  constructor(
    private readonly requests: AdjustmentRequestsService,
    private readonly decisions: AdjustmentDecisionsService,
    private readonly projects: ProjectDirectory,
    private readonly schedule: ScheduleFacts,
    private readonly users: UserDirectory,
    private readonly clock: Clock,
  ) {}

  /** Only about projects that were just made up. Nothing where the unit has too few of them with a baseline, or somebody is missing. */
  async seed(districtId: string, fresh: ReadonlySet<string>, unit: string): Promise<void> {
    const [head, inspector, planner] = [await this.person(districtId, 'unit_head', unit), await this.person(districtId, 'inspector'), await this.person(districtId, 'planner')];
    const [moved, returned, suspended] = await this.candidates(districtId, fresh, unit);
    if (head === null || inspector === null || planner === null || moved === undefined || returned === undefined || suspended === undefined) return;
    const milestones = [{ milestoneId: moved.last.id, baselineDate: addDays(moved.last.baselineDate ?? this.clock.today(), DAYS_LATER), weight: moved.last.weight }];
    const waiting = await this.requests.request(head, { kind: 'reschedule', projectId: moved.project.id, milestones, reason: '管线迁改进度滞后，施工面不能按期移交，申请顺延两个月。' });
    await this.decisions.comment(inspector, waiting.id, { text: '现场核实，管线迁改确未完成，建议同意并明确迁改时限。' });
    const given = await this.requests.request(head, { kind: 'withdraw', projectId: returned.project.id, reason: '建设资金来源尚未落实，申请退出。' });
    await this.decisions.giveBack(planner, given.id, { note: '退出须附行业主管部门意见；资金暂未落实的，可先申请暂缓。', version: given.version });
    const paused = await this.requests.request(head, { kind: 'suspend', projectId: suspended.project.id, reason: '用地手续需重新报批，报批期间不具备实施条件。' });
    await this.decisions.approve(planner, paused.id, { documentNumber: '玉发改字〔2026〕36号', version: paused.version });
  }

  private async candidates(districtId: string, fresh: ReadonlySet<string>, unit: string): Promise<Candidate[]> {
    const today = this.clock.today();
    const own = (await this.projects.many(districtId)).filter(({ id, leadDepartmentId, lifecycle }) => fresh.has(id) && leadDepartmentId === unit && mayAdjust(lifecycle, 'suspend'));
    const milestones = await this.schedule.milestonesOf(districtId, { projectIds: own.map(({ id }) => id) });
    return own.flatMap((project): Candidate[] => {
      const open = milestones.filter(({ projectId, actualDate, baselineNumber }) => projectId === project.id && actualDate === null && baselineNumber >= 1);
      // Projects that tell another story of the demo, with something late or nearly due, stay as they are.
      const last = open.every(({ baselineDate }) => baselineDate !== null && baselineDate > addDays(today, 14) && addDays(baselineDate, DAYS_LATER) <= PLAN_END) ? open.at(-1) : undefined;
      return last === undefined ? [] : [{ project, last }];
    });
  }

  private async person(districtId: string, role: Role, unit: string | null = null): Promise<Principal | null> {
    const found = unit === null ? await this.users.withRole(districtId, role) : await this.users.unitHeadsOf(unit);
    const [user] = found;
    return user === undefined ? null : { userId: user.id, username: user.displayName, displayName: user.displayName, role, departmentId: unit, districtId };
  }
}
