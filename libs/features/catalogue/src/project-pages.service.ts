import { Injectable } from '@nestjs/common';
import type { AuditEntry, Principal, Project, ProjectSource, ProjectDetail } from '@portfolio/contracts';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { OwnershipService } from './ownership.service';
import { ProjectDetailsService } from './project-details.service';
import { ProjectHistoryService } from './project-history.service';
import { ProjectListRepository } from './project-list.repository';
import { ProjectSourceService } from './project-source.service';
import type { ConfirmOwnershipsDto } from './project.dto';

/** What the project pages read, for the user's district, and the planner's confirmations. */
@Injectable()
export class ProjectPagesService {
  constructor(
    private readonly projects: ProjectListRepository,
    private readonly details: ProjectDetailsService,
    private readonly sources: ProjectSourceService,
    private readonly histories: ProjectHistoryService,
    private readonly ownership: OwnershipService,
  ) {}

  list(user: Principal, list: ListQuery): Promise<Page<Project>> {
    return this.projects.page(user.districtId, list);
  }

  get(user: Principal, id: string): Promise<ProjectDetail> {
    return this.details.get(user.districtId, id);
  }

  source(user: Principal, id: string): Promise<ProjectSource> {
    return this.sources.of(user, id);
  }

  history(user: Principal, id: string): Promise<AuditEntry[]> {
    return this.histories.of(user, id);
  }

  async confirmOwners(user: Principal, { items }: ConfirmOwnershipsDto): Promise<{ confirmed: number }> {
    return { confirmed: await this.ownership.confirm(user.districtId, items, { id: user.userId, name: user.displayName }) };
  }
}
