import type { LifecycleState, LightColour, LightReason, Ownership, Project as ProjectView, Provenance, Rating, Sector } from '@portfolio/contracts';

/** One line of the project list as the database gives it; JSON as text, flags as 0/1 on SQLite. */
export interface ProjectRow {
  id: string;
  code: string;
  name: string;
  box: number;
  boxTitle: string;
  programmeId: string;
  programmeTitle: string;
  planItemIds: string | null;
  sector: Sector;
  leadDepartmentId: string | null;
  leadDepartmentName: string | null;
  ownership: Ownership | null;
  ownershipReason: string | null;
  lifecycle: LifecycleState;
  lightColour: LightColour | null;
  lightReasons: string | null;
  rulePack: string | null;
  progressHundredths: number | null;
  plannedHundredths: number | null;
  baselineNumber: number | null;
  milestones: number | null;
  overdueMilestones: number | null;
  maxDaysLate: number | null;
  maxWorkingDaysLate: number | null;
  nextMilestoneName: string | null;
  nextMilestoneDate: string | null;
  selfRating: Rating | null;
  inspectorRating: Rating | null;
  description: string | null;
  place: string | null;
  totalInvestment: string | null;
  provenance: Provenance;
  demo: boolean | number;
  updatedAt: string;
  version: number;
}

/** The contract's view of a row. */
export function toProject(row: ProjectRow): ProjectView {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    box: row.box,
    boxTitle: row.boxTitle,
    programmeId: row.programmeId,
    programmeTitle: row.programmeTitle,
    planItemIds: row.planItemIds === null ? [] : row.planItemIds.split(',').sort(),
    sector: row.sector,
    leadDepartmentId: row.leadDepartmentId,
    leadDepartmentName: row.leadDepartmentName,
    ownership: row.ownership ?? 'proposed',
    ownershipReason: row.ownershipReason,
    lifecycle: row.lifecycle,
    light: {
      colour: row.lightColour ?? 'grey',
      reasons: row.lightReasons === null ? [] : (JSON.parse(row.lightReasons) as LightReason[]),
      rulePack: row.rulePack ?? '',
    },
    selfRating: row.selfRating,
    inspectorRating: row.inspectorRating,
    progressPercent: percent(row.progressHundredths),
    plannedPercent: percent(row.plannedHundredths),
    baselineNumber: row.baselineNumber ?? 0,
    milestones: row.milestones ?? 0,
    overdueMilestones: row.overdueMilestones ?? 0,
    maxDaysLate: row.maxDaysLate ?? 0,
    maxWorkingDaysLate: row.maxWorkingDaysLate ?? 0,
    nextMilestoneName: row.nextMilestoneName,
    nextMilestoneDate: row.nextMilestoneDate,
    description: row.description,
    place: row.place,
    totalInvestment: row.totalInvestment,
    provenance: row.provenance,
    demo: Boolean(row.demo),
    updatedAt: row.updatedAt,
    version: row.version,
  };
}

function percent(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}
