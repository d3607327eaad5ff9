import type { Project as ProjectView } from '@portfolio/contracts';

/** A project's own page: the headline of the list and whose it is besides the lead unit. */
export interface ProjectDetail extends ProjectView {
  cooperatingDepartmentIds: string[];
  cooperatingDepartmentNames: string[];
  responsibleUserId: string | null;
  responsibleUserName: string | null;
  patronUserId: string | null;
  patronUserName: string | null;
  /** True when the revised plan has none of the project's items any more. */
  removedFromPlan: boolean;
}
