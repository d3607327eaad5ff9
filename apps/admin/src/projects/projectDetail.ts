import type { Project } from '@portfolio/contracts';

/** Answer of `GET /projects/:id`: the headline of the list and whose it is besides the lead unit. */
export interface ProjectDetail extends Project {
  cooperatingDepartmentIds: string[];
  cooperatingDepartmentNames: string[];
  responsibleUserId: string | null;
  responsibleUserName: string | null;
  patronUserId: string | null;
  patronUserName: string | null;
  /** True when the revised plan has none of the project's items any more. */
  removedFromPlan: boolean;
}
