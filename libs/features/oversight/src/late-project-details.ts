import { Injectable } from '@nestjs/common';
import type { LateProject, LateProjectDetail } from '@portfolio/contracts';
import { OrderEvidenceSources } from '@portfolio/supervision';
import { LateProjectsRepository } from './late-projects.repository';
import { ReviewNotesService } from './review-notes.service';

const FORECASTS = 3;

/** Adds to a late project what only its own panel shows. */
@Injectable()
export class LateProjectDetails {
  constructor(
    private readonly repository: LateProjectsRepository,
    private readonly sources: OrderEvidenceSources,
    private readonly notes: ReviewNotesService,
  ) {}

  async of(districtId: string, project: LateProject): Promise<LateProjectDetail> {
    const [forecasts, sections, reviewNotes] = await Promise.all([
      this.repository.lastForecasts(project.id, FORECASTS),
      this.sources.of(districtId, { projectId: project.id, milestoneId: null, orderId: null }),
      this.notes.ofProject(districtId, project.id),
    ]);
    return { ...project, forecasts, sections, reviewNotes };
  }
}
