import type { Milestone, TemplateKind } from '@portfolio/contracts';

/** Answer of `GET /projects/:id/template-proposal`: what the template would add to the milestones that are there. */
export interface TemplateProposal {
  kind: TemplateKind;
  /** True when the kind was chosen from name and sector, not asked for. */
  proposedKind: boolean;
  startDate: string;
  milestones: (Pick<Milestone, 'kind' | 'name' | 'weight' | 'sequence'> & { baselineDate: string })[];
}
