import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import { UNIT_TURN_STATES, type EvidenceLine, type OpenOrder, type UnitOrderCounts } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { OrderCauses } from './order-causes';
import { OrderDrafting, causeKey, type Draft } from './order-drafting';
import { OrderFigures } from './order-figures';
import { SYSTEM_ACTOR } from './order-journal';
import { OrdersRepository } from './orders.repository';

/** What the ladder's last rung hands over. */
export interface LadderDraft {
  projectId: string;
  departmentId: string | null;
  /** The overdue milestone and the baseline it is overdue under. */
  subject: { type: 'milestone'; id: string; number: number };
  evidence: readonly EvidenceLine[];
}

export interface DraftedOrder {
  id: string;
  /** False for one that was open before, or that somebody else drafted at the same moment. */
  isNew: boolean;
}

/** Drafts written at a time. */
const PORTION = 500;

/** Supervision orders, for features further down. */
@Injectable()
export class SupervisionOrders {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectDirectory,
    private readonly causes: OrderCauses,
    private readonly drafting: OrderDrafting,
    private readonly repository: OrdersRepository,
    private readonly figures: OrderFigures,
  ) {}

  /**
   * Drafts orders for an inspector to issue, all in the caller's transaction, and gives of each, in its place, its id; the one that is
   * open for this milestone and baseline where there is one; null when the milestone is not overdue under that baseline any more.
   */
  draftFromLadder(districtId: string, drafts: readonly LadderDraft[]): Promise<(DraftedOrder | null)[]> {
    return this.database.transaction(async () => {
      const results: (DraftedOrder | null)[] = [];
      // A portion at a time: evidence of tens of thousands need not be in memory at once.
      for (let at = 0; at < drafts.length; at += PORTION) results.push(...(await this.portion(districtId, drafts.slice(at, at + PORTION))));
      return results;
    });
  }

  private async portion(districtId: string, drafts: readonly LadderDraft[]): Promise<(DraftedOrder | null)[]> {
    const keys = drafts.map(({ projectId, subject }) => causeKey(projectId, subject));
    const known = await this.repository.openForMany(districtId, keys);
    const asked = drafts.filter((_, at) => !known.has(keys[at] ?? ''));
    const projects = new Map((await this.projects.many(districtId, [...new Set(asked.map(({ projectId }) => projectId))])).map((project) => [project.id, project]));
    const causes = await this.causes.overdueMilestones(districtId, [...projects.values()]);
    const standing = asked.flatMap(({ projectId, departmentId, subject, evidence }): Draft[] => {
      const [project, cause] = [projects.get(projectId), causes.get(subject.id)];
      return project === undefined || cause?.number !== subject.number ? [] : [{ project, departmentId, cause, origin: 'ladder', lines: evidence }];
    });
    const written = new Set((await this.drafting.draft(districtId, standing, SYSTEM_ACTOR)).map(({ id }) => id));
    // Also what somebody else has drafted meanwhile.
    const open = await this.repository.openForMany(districtId, standing.map(({ project, cause }) => causeKey(project.id, cause)));
    return keys.map((key) => {
      const id = known.get(key) ?? open.get(key);
      return id === undefined ? null : { id, isNew: written.has(id) };
    });
  }

  /** Per unit, of the orders issued within the dates: 督办办结率 is closed of issued. Units without any are left out. */
  unitCounts(districtId: string, span: { from: string; to: string }): Promise<UnitOrderCounts[]> {
    return this.figures.byUnit(districtId, span);
  }

  /** Every order and draft that has not ended. */
  async open(districtId: string): Promise<OpenOrder[]> {
    const rows = await this.repository.open(districtId);
    const projects = new Map((await this.projects.many(districtId, [...new Set(rows.map(({ projectId }) => projectId))])).map((project) => [project.id, project]));
    return rows.flatMap(({ id, number, title, projectId, departmentId, deadline, state, extensions, demo }): OpenOrder[] => {
      const project = projects.get(projectId);
      if (project === undefined) return [];
      const { code: projectCode, name: projectName, responsibleUserId, patronUserId, lifecycle } = project;
      const unitsTurn = UNIT_TURN_STATES.includes(state);
      return [{ id, number, title, projectId, projectCode, projectName, departmentId, responsibleUserId, patronUserId, deadline, state, lifecycle, unitsTurn, extensions, demo }];
    });
  }
}
