import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import { BLOCKER_LEVEL_LABELS, type BlockerDetail, type BlockerLevel, type BlockerType, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { wrongField } from '@portfolio/platform/errors';
import { BlockerFields } from './blocker-fields';
import { BlockerJournal } from './blocker-journal';
import { BlockerViews } from './blocker-views';
import type { BlockerRow } from './blocker.entity';
import { BlockersRepository } from './blockers.repository';

/** What holds a project up, who must fix it and until when. */
export interface NewBlocker {
  projectId: string;
  milestoneId?: string | null;
  type: BlockerType;
  level: BlockerLevel;
  title: string;
  description: string;
  departmentId: string;
  deadline: string;
}

/** Raising a blocker: from its own page, or by a feature that meets one. Inside a running transaction it is part of that. */
@Injectable()
export class BlockerRaising {
  constructor(
    private readonly database: Database,
    private readonly repository: BlockersRepository,
    private readonly projects: ProjectDirectory,
    private readonly fields: BlockerFields,
    private readonly views: BlockerViews,
    private readonly journal: BlockerJournal,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`, `forbidden` (another unit's project), `invalid_fields`. */
  raise(user: Principal, { projectId, milestoneId = null, departmentId, deadline, type, level, title, description }: NewBlocker): Promise<BlockerDetail> {
    return this.database.transaction(async () => {
      const project = await this.projects.get(user.districtId, projectId);
      this.projects.assertMay(user, 'blocker.raise', project);
      if (project.lifecycle === 'withdrawn') throw wrongField('projectId', '项目已退出，不再提出要素问题。');
      const unit = await this.fields.fixingUnit(user.districtId, departmentId, user.departmentId);
      if (milestoneId !== null) await this.fields.milestone(user.districtId, projectId, milestoneId);
      this.fields.deadline(deadline);
      const row: BlockerRow = {
        id: newId(),
        districtId: user.districtId,
        projectId,
        milestoneId,
        type,
        level,
        title,
        description,
        raisedByDepartmentId: user.departmentId,
        raisedById: user.userId,
        raisedBy: user.displayName,
        raisedOn: this.clock.today(),
        departmentId,
        deadline,
        firstDeadline: deadline,
        deadlineNumber: 1,
        state: 'raised',
        takenOn: null,
        fixedOn: null,
        closedOn: null,
        escalatedOn: null,
        escalationReason: null,
        demo: project.demo,
        updatedAt: this.clock.nowIso(),
        version: 1,
      };
      await this.repository.insert([row]);
      const told = [
        { field: 'departmentId', label: '责任单位', from: null, to: unit.name },
        { field: 'level', label: '协调层级', from: null, to: BLOCKER_LEVEL_LABELS[level] },
        { field: 'deadline', label: '办理时限', from: null, to: deadline },
      ];
      await this.journal.record(user, 'raise', null, row, { words: description, changes: told });
      return this.views.get(user, row.id);
    });
  }
}
