import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentOwners, type AttachmentOwnerFacts } from '@portfolio/attachments';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import type { Principal } from '@portfolio/contracts';
import { CompletionClaimsRepository } from './completion-claims.repository';
import { MilestonesRepository } from './milestones.repository';

/** Evidence of milestones: read by everybody in business, added by the project's units (also after completion), taken away only while nothing rests on it. */
@Injectable()
export class MilestoneAttachments implements OnModuleInit {
  constructor(
    private readonly owners: AttachmentOwners,
    private readonly milestones: MilestonesRepository,
    private readonly claims: CompletionClaimsRepository,
    private readonly projects: ProjectDirectory,
  ) {}

  onModuleInit(): void {
    this.owners.register('milestone', (user, ids) => this.describe(user, ids));
  }

  private async describe(user: Principal, ids: readonly string[]): Promise<Map<string, AttachmentOwnerFacts>> {
    const milestones = await this.milestones.many(user.districtId, ids);
    const projects = new Map((await this.projects.many(user.districtId, [...new Set(milestones.map(({ projectId }) => projectId))])).map((project) => [project.id, project]));
    const claimed = await this.claims.pendingDates(ids);
    return new Map(
      milestones.flatMap((milestone): [string, AttachmentOwnerFacts][] => {
        const project = projects.get(milestone.projectId);
        return project === undefined ? [] : [[milestone.id, this.factsOf(user, project, milestone.name, milestone.actualDate ?? claimed.get(milestone.id) ?? null)]];
      }),
    );
  }

  private factsOf(user: Principal, project: ProjectFacts, name: string, claimedDate: string | null): AttachmentOwnerFacts {
    const mayAdd = this.projects.may(user, 'attachment.add', project);
    return { projectId: project.id, label: `${project.code} ${name}`, mayAdd, mayRemove: mayAdd && claimedDate === null, claimedDate, notBefore: null };
  }
}
