import { Injectable } from '@nestjs/common';
import { AuditHistory } from '@portfolio/audit';
import type { AuditEntry, Principal } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import { ProjectHistorySources } from './project-history-sources';
import { ProjectsRepository } from './projects.repository';

@Injectable()
export class ProjectHistoryService {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly sources: ProjectHistorySources,
    private readonly audit: AuditHistory,
  ) {}

  /** Who changed what of the project and of what belongs to it, newest first. Network addresses are for the auditor only. */
  async of(user: Principal, projectId: string): Promise<AuditEntry[]> {
    if ((await this.projects.find(user.districtId, projectId)) === null) throw new UserError('not_found');
    const objects = [{ objectType: 'project', objectId: projectId }, ...(await this.sources.of(projectId))];
    return (await this.audit.ofObjects(objects)).map((entry) => ({ ...entry, address: null, correlationId: null }));
  }
}
