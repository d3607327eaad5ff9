import type { LifecycleState, Ownership, Sector } from '@portfolio/contracts';
import type { Assignment } from './assignment.entity';
import type { Project } from './project.entity';

/** What other features need to know of a project. */
export interface ProjectFacts {
  id: string;
  districtId: string;
  code: string;
  name: string;
  box: number;
  sector: Sector;
  leadDepartmentId: string | null;
  cooperatingDepartmentIds: string[];
  responsibleUserId: string | null;
  patronUserId: string | null;
  ownership: Ownership;
  lifecycle: LifecycleState;
  /** 总投资, decimal string in 万元. */
  totalInvestment: string | null;
  demo: boolean;
  version: number;
}

export function toFacts(project: Project, assignments: readonly Assignment[]): ProjectFacts {
  const lead = assignments.find(({ role }) => role === 'lead');
  return {
    id: project.id,
    districtId: project.districtId,
    code: project.code,
    name: project.name,
    box: project.box,
    sector: project.sector,
    leadDepartmentId: lead?.departmentId ?? null,
    cooperatingDepartmentIds: assignments.filter(({ role }) => role === 'cooperating').map(({ departmentId }) => departmentId),
    responsibleUserId: lead?.responsibleUserId ?? null,
    patronUserId: lead?.patronUserId ?? null,
    ownership: lead?.state ?? 'proposed',
    lifecycle: project.lifecycle,
    totalInvestment: project.totalInvestment,
    demo: project.demo,
    version: project.version,
  };
}
