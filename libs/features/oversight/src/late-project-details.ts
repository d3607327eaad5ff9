import { Injectable } from '@nestjs/common';
import type { EvidenceSection, LateProject, LateProjectDetail } from '@portfolio/contracts';
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
    const questions = project.milestones.map(({ id }) => ({ projectId: project.id, milestoneId: id, orderId: null }));
    const [forecasts, answers, reviewNotes] = await Promise.all([
      this.repository.lastForecasts(project.id, FORECASTS),
      this.sources.ofMany(districtId, questions),
      this.notes.ofProject(districtId, project.id),
    ]);
    return { ...project, forecasts, sections: merged(answers.flatMap((sections, at) => named(sections, project.milestones.length > 1 ? project.milestones[at]?.name : undefined))), reviewNotes };
  }
}

/** Where a project has several late milestones, what the ladder did says for which. */
function named(sections: readonly EvidenceSection[], milestone: string | undefined): readonly EvidenceSection[] {
  if (milestone === undefined) return sections;
  return sections.map(({ name, lines }) => ({
    name,
    lines: lines.map((line) => (line.rung === undefined ? line : { ...line, text: `「${milestone}」${line.text}`, rung: { ...line.rung, label: `「${milestone}」${line.rung.label}` } })),
  }));
}

/** Sections of the same name as one, newest line first; what two milestones have in common stands once. */
export function merged(sections: readonly EvidenceSection[]): EvidenceSection[] {
  const lines = new Map<string, Map<string, EvidenceSection['lines'][number]>>();
  for (const section of sections) {
    const known = lines.get(section.name) ?? new Map();
    for (const line of section.lines) known.set(`${line.at ?? ''} ${line.text}`, line);
    lines.set(section.name, known);
  }
  return [...lines].map(([name, known]) => ({ name, lines: [...known.values()].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : (a.at ?? '') > (b.at ?? '') ? -1 : 0)) }));
}
