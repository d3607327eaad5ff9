import { Injectable } from '@nestjs/common';
import { AuditTrail, diffFields } from '@portfolio/audit';
import { DepartmentDirectory, Districts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { nextProjectCode, parseProjectCode, projectCode, type OwnerCandidate } from '@portfolio/rules';
import { firstStanding, newProject, proposedLead } from './new-project';
import type { Actor } from './ownership.service';
import type { PlanItem } from './plan-item.entity';
import type { Programme } from './programme.entity';
import { ProgrammesRepository } from './programmes.repository';
import { ProjectCatalogue, type ProjectToAdd } from './project-catalogue';
import { PROJECT_FIELD_LABELS, sectorText } from './project-changes';
import { proposeProject, type ProjectProposal } from './project-proposal';

export interface PlacedItem {
  item: PlanItem;
  programme: Programme;
  boxTitle: string;
}

interface Planned extends ProjectToAdd {
  proposal: ProjectProposal;
}

/** A project in 储备 for every item that a plan adds, with sector and lead unit proposed. Runs inside the caller's transaction. */
@Injectable()
export class PlanProjectsService {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly catalogue: ProjectCatalogue,
    private readonly departments: DepartmentDirectory,
    private readonly districts: Districts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Gives how many were made. The code's number is the item's own unless that is taken, then the next one. */
  async create(districtId: string, placed: readonly PlacedItem[], actor: Actor): Promise<number> {
    if (placed.length === 0) return 0;
    const { codePrefix } = await this.districts.byId(districtId);
    const units = (await this.departments.list(districtId)).filter(({ active }) => active);
    const codes = new CodeBook(codePrefix, await this.codesIn(districtId, placed));
    const planned = placed.map((place) => this.plan(place, codes.take(place), units));
    await this.catalogue.add(planned, firstStanding('', this.clock.today()));
    for (const [programmeId, last] of codes.last) await this.programmes.setLastNumber(programmeId, last);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    for (const project of planned) await this.record(project, names, actor);
    return planned.length;
  }

  private plan({ item, programme, boxTitle }: PlacedItem, code: string, units: readonly OwnerCandidate[]): Planned {
    const programmeTitle = programme.number === null ? null : programme.title;
    const { name, sharedTail, place } = item;
    const proposal = proposeProject({ boxTitle, programmeTitle, name, sharedTail, place }, units);
    const project = newProject({
      id: newId(),
      districtId: item.districtId,
      programmeId: programme.id,
      box: item.box,
      code,
      name: proposal.name,
      sector: proposal.sector,
      place,
      provenance: 'plan',
      now: this.clock.nowIso(),
    });
    const duties = proposal.leadDepartmentId === null ? [] : [proposedLead(project, proposal.leadDepartmentId, proposal.ownerReason)];
    return { project, planItemIds: [item.id], duties, proposal };
  }

  private async codesIn(districtId: string, placed: readonly PlacedItem[]): Promise<string[]> {
    const codes: string[] = [];
    for (const box of new Set(placed.map(({ item }) => item.box))) codes.push(...(await this.programmes.codes(districtId, box)));
    return codes;
  }

  private async record({ project, proposal }: Planned, names: ReadonlyMap<string, string>, actor: Actor): Promise<void> {
    const values = { name: project.name, place: project.place, sector: project.sector, leadDepartmentId: proposal.leadDepartmentId };
    await this.audit.record({
      action: 'create',
      objectType: 'project',
      objectId: project.id,
      objectLabel: `${project.code} ${project.name}`,
      changes: diffFields({}, values, PROJECT_FIELD_LABELS, { sector: sectorText, leadDepartmentId: (id) => `${names.get(String(id)) ?? ''}（拟定）` }),
      reason: `由规划条目生成。${proposal.sectorReason}${proposal.ownerReason}`,
      actor,
      districtId: project.districtId,
    });
  }
}

/** Gives each project a number that no other ever had. */
class CodeBook {
  /** Highest number given, by programme id. */
  readonly last = new Map<string, number>();
  private readonly taken: Set<string>;

  constructor(
    private readonly prefix: string,
    codes: readonly string[],
  ) {
    this.taken = new Set(codes);
  }

  take({ item, programme }: PlacedItem): string {
    const parts = { prefix: this.prefix, box: item.box, programme: programme.number };
    const own = projectCode({ ...parts, seq: item.seq });
    const code = this.taken.has(own) ? nextProjectCode(parts, this.taken) : own;
    this.taken.add(code);
    const seq = parseProjectCode(code)?.seq ?? 0;
    this.last.set(programme.id, Math.max(seq, programme.lastProjectNumber, this.last.get(programme.id) ?? 0));
    return code;
  }
}
