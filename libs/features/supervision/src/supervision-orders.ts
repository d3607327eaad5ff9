import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import { UNIT_TURN_STATES, type EvidenceLine, type OpenOrder, type UnitOrderCounts } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { OrderCauses } from './order-causes';
import { OrderDrafting, causeKey } from './order-drafting';
import { OrderFigures } from './order-figures';
import { SYSTEM_ACTOR } from './order-journal';
import { OrdersRepository } from './orders.repository';

/** What the ladder's last rung hands over. */
export interface LadderDraft {
  districtId: string;
  projectId: string;
  departmentId: string | null;
  /** The overdue milestone and the baseline it is overdue under. */
  subject: { type: 'milestone'; id: string; number: number };
  evidence: readonly EvidenceLine[];
}

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
   * Drafts an order for an inspector to issue, in the caller's transaction, and gives its id; the one that is open for this
   * milestone and baseline where there is one; null when the milestone is not overdue under that baseline any more.
   */
  draftFromLadder({ districtId, projectId, departmentId, subject, evidence }: LadderDraft): Promise<string | null> {
    return this.database.transaction(async () => {
      const key = causeKey(projectId, subject);
      const known = await this.repository.openFor(districtId, key);
      if (known !== null) return known.id;
      const cause = await this.causes.standing(districtId, projectId, subject);
      if (cause === null) return null;
      const project = await this.projects.get(districtId, projectId);
      const drafted = await this.drafting.draft({ project, departmentId, cause, origin: 'ladder', lines: evidence, actor: SYSTEM_ACTOR });
      return (drafted ?? (await this.repository.openFor(districtId, key)))?.id ?? null;
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
