import type { Provenance, Sector } from '@portfolio/contracts';
import { computeLight, plainWeekdays } from '@portfolio/rules';
import type { Assignment } from './assignment.entity';
import type { ProjectStanding } from './project-standings.repository';
import type { Project } from './project.entity';

export interface NewProject {
  id: string;
  districtId: string;
  programmeId: string;
  box: number;
  code: string;
  name: string;
  sector: Sector;
  place: string | null;
  provenance: Provenance;
  now: string;
  description?: string | null;
  totalInvestment?: string | null;
  demo?: boolean;
}

/** Every project begins in 储备. */
export function newProject({ now, ...given }: NewProject): Project {
  return { description: null, totalInvestment: null, demo: false, ...given, lifecycle: 'reserve', createdAt: now, updatedAt: now, version: 1 };
}

/** A lead unit that a rule proposes, with the rule's reason. */
export function proposedLead(project: Pick<Project, 'id' | 'districtId'>, departmentId: string, reason: string): Omit<Assignment, 'id'> {
  return {
    districtId: project.districtId,
    projectId: project.id,
    departmentId,
    role: 'lead',
    state: 'proposed',
    reason,
    responsibleUserId: null,
    patronUserId: null,
    confirmedAt: null,
    confirmedBy: null,
  };
}

/** Grey, as nothing is planned yet. */
export function firstStanding(projectId: string, asOf: string): ProjectStanding {
  const nothing = { lifecycle: 'reserve' as const, baselineNumber: 0, milestones: [], progressPercent: null, plannedPercent: null, missedFilings: null, earlier: [], exemptions: [] };
  const { colour, reasons, rulePack } = computeLight(nothing, asOf, plainWeekdays);
  return {
    projectId,
    lightColour: colour,
    lightReasons: reasons,
    rulePack,
    progressPercent: null,
    plannedPercent: null,
    baselineNumber: 0,
    milestones: 0,
    overdueMilestones: 0,
    maxDaysLate: 0,
    maxWorkingDaysLate: 0,
    nextMilestoneName: null,
    nextMilestoneDate: null,
    asOf,
  };
}
