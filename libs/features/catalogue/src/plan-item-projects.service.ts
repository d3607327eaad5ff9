import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { LIFECYCLE_LABELS } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { Actor } from './ownership.service';
import type { PlanItem } from './plan-item.entity';
import { PlanProjectsService } from './plan-projects.service';
import { ProgrammesRepository } from './programmes.repository';
import { ProjectRemovalRepository } from './project-removal.repository';

/** What 未立项 means for the project that the import made of the item. Runs inside the caller's transaction. */
@Injectable()
export class PlanItemProjectsService {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly removals: ProjectRemovalRepository,
    private readonly projects: PlanProjectsService,
    private readonly audit: AuditTrail,
  ) {}

  /** Nobody else adds projects for the programme's items until the transaction ends. */
  lock({ programmeId }: Pick<PlanItem, 'programmeId'>): Promise<void> {
    return this.programmes.lock(programmeId);
  }

  /**
   * Takes away the item's only project if nobody has worked with it: in 储备, generated from the plan, unchanged, owner not confirmed,
   * no milestone and no step. Throws `item_has_projects` for any other.
   */
  async remove(districtId: string, planItemId: string, reason: string): Promise<void> {
    const found = await this.removals.ofItem(districtId, planItemId);
    const [project] = found;
    if (project === undefined) return;
    if (found.length > 1 || !(await this.removals.isPristine(project, planItemId))) throw new UserError('item_has_projects');
    if (!(await this.removals.remove(project))) throw new UserError('item_has_projects');
    await this.audit.record({
      action: 'delete',
      objectType: 'project',
      objectId: project.id,
      objectLabel: `${project.code} ${project.name}`,
      changes: [{ field: 'lifecycle', label: '项目阶段', from: LIFECYCLE_LABELS[project.lifecycle], to: null }],
      reason: `所属规划条目登记为未立项：${reason}`,
    });
  }

  /** Makes the project in 储备 again. False for an item that the current text no longer has: it gets none. */
  async restore(item: PlanItem, actor: Actor): Promise<boolean> {
    const place = item.retiredAt === null ? await this.programmes.find(item.districtId, item.programmeId) : null;
    if (place === null) return false;
    await this.projects.create(item.districtId, [{ item, programme: place.programme, boxTitle: place.box.title }], actor);
    return true;
  }
}
