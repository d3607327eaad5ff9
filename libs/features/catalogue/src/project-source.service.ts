import { Injectable } from '@nestjs/common';
import type { Principal, ProjectSource } from '@portfolio/contracts';
import { sentenceAt } from '@portfolio/plan-text';
import { UserError } from '@portfolio/platform/errors';
import { PlanItemsRepository, removedFromPlan } from './plan-items.repository';
import { PlansRepository } from './plans.repository';
import { ProgrammesRepository } from './programmes.repository';
import { ProjectsRepository } from './projects.repository';

/** 出处: where in the plan a project comes from. */
@Injectable()
export class ProjectSourceService {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly items: PlanItemsRepository,
    private readonly plans: PlansRepository,
    private readonly programmes: ProgrammesRepository,
  ) {}

  /** The first of the project's items that the plan still has. Throws `not_found`, also for a project that was entered by hand. */
  async of(user: Principal, projectId: string): Promise<ProjectSource> {
    if ((await this.projects.find(user.districtId, projectId)) === null) throw new UserError('not_found');
    const items = await this.items.many(user.districtId, await this.projects.planItemIds(projectId));
    const item = items.find(({ retiredAt }) => retiredAt === null) ?? items[0];
    const programme = item === undefined ? null : await this.programmes.find(user.districtId, item.programmeId);
    const plan = item === undefined ? null : await this.plans.find(user.districtId, item.planId);
    if (item === undefined || programme === null || plan === null) throw new UserError('not_found');
    const text = await this.plans.text(user.districtId, item.textId);
    const { sentence, highlightStart, highlightEnd } = sentenceAt(text, item.sourceStart, item.sourceEnd);
    return {
      planTitle: plan.title,
      box: programme.box.number,
      boxTitle: programme.box.title,
      chapter: programme.box.chapter,
      programmeTitle: programme.programme.title,
      line: item.line,
      planItemId: item.id,
      verbatim: item.verbatim,
      before: sentence.slice(0, highlightStart),
      highlight: sentence.slice(highlightStart, highlightEnd),
      after: sentence.slice(highlightEnd),
      warnings: [...item.warnings, ...(item.retiredAt === null ? [] : [removedFromPlan(item.line)])],
    };
  }
}
