import type { Sector } from '@portfolio/contracts';
import { chooseOwner, chooseSector, projectName, type OwnerCandidate } from '@portfolio/rules';

export interface ProposalInput {
  boxTitle: string;
  /** Null where the box is not divided into programmes. */
  programmeTitle: string | null;
  name: string;
  sharedTail: string | null;
  place: string | null;
}
export interface ProjectProposal {
  name: string;
  sector: Sector;
  sectorReason: string;
  leadDepartmentId: string | null;
  ownerReason: string;
}

const NAME_MAX = 400;

/** What the rules propose for a work of the plan; a planner confirms the owner. */
export function proposeProject(input: ProposalInput, departments: readonly OwnerCandidate[]): ProjectProposal {
  const { sector, reason: sectorReason } = chooseSector({ boxTitle: input.boxTitle, programmeTitle: input.programmeTitle, itemName: input.name });
  const owner = chooseOwner({ itemName: input.name, place: input.place, programmeTitle: input.programmeTitle, sector }, departments);
  return {
    name: projectName({ name: input.name, sharedTail: input.sharedTail }).slice(0, NAME_MAX),
    sector,
    sectorReason,
    leadDepartmentId: owner.departmentId,
    ownerReason: owner.reason,
  };
}
