import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { Milestone as MilestoneView, Principal, TemplateProposal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { applyTemplate, chooseTemplate, type ProposedMilestone } from '@portfolio/rules';
import type { Milestone } from './milestone.entity';
import { MilestonesRepository } from './milestones.repository';
import { ScheduleJournal } from './schedule-journal';
import { ScheduleWrites } from './schedule-writes';
import type { ApplyTemplateDto, TemplateProposalDto } from './template.dto';

/** Milestones laid out from the template of a project kind. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly writes: ScheduleWrites,
    private readonly projects: ProjectDirectory,
    private readonly repository: MilestonesRepository,
    private readonly journal: ScheduleJournal,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** What a template would add to the project as it is. Throws `not_found`. */
  async propose(user: Principal, projectId: string, asked: TemplateProposalDto): Promise<TemplateProposal> {
    const project = await this.projects.get(user.districtId, projectId);
    const kind = asked.kind ?? chooseTemplate(project);
    const startDate = asked.startDate ?? this.clock.today();
    const present = await this.repository.ofProject(user.districtId, projectId);
    return { kind, proposedKind: !asked.kind, startDate, milestones: missing(applyTemplate(kind, startDate, await this.calendars.of(user.districtId)), present) };
  }

  /**
   * Adds the template's steps that the project does not have yet (same kind, or same name for 其他), after those it has; gives
   * the whole list. What is there is never changed. Throws `baseline_frozen` once a baseline is frozen.
   */
  apply(user: Principal, projectId: string, dto: ApplyTemplateDto): Promise<MilestoneView[]> {
    return this.writes.onProject(user, 'milestone.edit', projectId, async (project) => {
      const present = await this.repository.ofProject(user.districtId, projectId);
      if (present.some(({ baselineNumber }) => baselineNumber >= 1)) throw new UserError('baseline_frozen');
      const last = Math.max(0, ...present.map(({ sequence }) => sequence));
      const now = this.clock.nowIso();
      const calendar = await this.calendars.of(user.districtId);
      const added = missing(applyTemplate(dto.kind, dto.startDate, calendar), present).map(({ kind, name, weight, baselineDate }, index): Milestone => ({
        id: newId(),
        districtId: user.districtId,
        projectId,
        kind,
        name,
        weight,
        sequence: last + index + 1,
        baselineDate,
        baselineNumber: 0,
        forecastDate: null,
        actualDate: null,
        completionNote: null,
        responsibleUserId: null,
        demo: false,
        createdAt: now,
        updatedAt: now,
        version: 1,
      }));
      await this.repository.insert(added);
      for (const milestone of added) await this.journal.milestone('create', project, null, milestone);
      return this.writes.viewsOf(user.districtId, projectId);
    });
  }
}

function missing(template: readonly ProposedMilestone[], present: readonly Milestone[]): ProposedMilestone[] {
  const key = ({ kind, name }: Pick<Milestone, 'kind' | 'name'>) => (kind === 'other' ? `other ${name}` : kind);
  const known = new Set(present.map(key));
  return template.filter((step) => !known.has(key(step)));
}
