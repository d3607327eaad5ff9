import { Injectable } from '@nestjs/common';
import { AuditTrail, diffFields } from '@portfolio/audit';
import type { Principal, ProjectDetail } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { Database, newId } from '@portfolio/platform/database';
import { Clock } from '@portfolio/platform/clock';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { nextProjectCode, parseProjectCode, projectCode } from '@portfolio/rules';
import { AssignmentsService } from './assignments.service';
import { firstStanding, newProject } from './new-project';
import type { PlanItem } from './plan-item.entity';
import type { Project } from './project.entity';
import { ProgrammesRepository, type ProgrammeWithBox } from './programmes.repository';
import { PROJECT_FIELD_LABELS, sectorText, valuesOf } from './project-changes';
import { ProjectCatalogue } from './project-catalogue';
import { proposeProject } from './project-proposal';
import type { CreateProjectDto } from './project.dto';

const NOBODY = { leadDepartmentId: null, cooperatingDepartmentIds: [], responsibleUserId: null, patronUserId: null };

/** By what a project is added outside of the planner's own hand. */
export interface ProjectApproval {
  reason: string;
  /** The project that it is split off from: its plan items are shared, its demo mark and what is known of its owner are passed on. */
  splitFrom?: string;
}

/** Projects that a planner adds by hand. */
@Injectable()
export class ProjectCreationService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammesRepository,
    private readonly catalogue: ProjectCatalogue,
    private readonly assignments: AssignmentsService,
    private readonly districts: Districts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a project under an open-ended programme, or for plan items of the programme that have no project yet. Throws
   * `programme_not_open_ended`, and `invalid_fields` for an unknown programme, item or unit or an item that has a project.
   */
  async create(user: Principal, dto: CreateProjectDto): Promise<ProjectDetail> {
    const id = await this.database.transaction(async () => {
      const place = await this.placeFor(user, dto.programmeId);
      const items = await this.freeItems(user, place, dto.planItemIds ?? []);
      if (!place.programme.openEnded && items.length === 0) throw new UserError('programme_not_open_ended', { programme: place.programme.title });
      return this.write(user, dto, { place, items, reason: null, parent: null });
    });
    return this.catalogue.detail(user.districtId, id);
  }

  /**
   * Adds a project by an approved adjustment, in its transaction: also under a closed programme, and when it is split off for items
   * that have a project already (拆分). Gives its id. Throws `invalid_fields` as `create` does.
   */
  async createApproved(user: Principal, dto: CreateProjectDto, { reason, splitFrom }: ProjectApproval): Promise<string> {
    const place = await this.placeFor(user, dto.programmeId);
    const ids = dto.planItemIds ?? [];
    const parent = splitFrom === undefined ? null : await this.catalogue.project(user.districtId, splitFrom);
    const items = parent === null ? await this.freeItems(user, place, ids) : await this.catalogue.itemsNamed(user.districtId, ids);
    return this.write(user, dto, { place, items, reason, parent });
  }

  private async write(user: Principal, dto: CreateProjectDto, { place, items, reason, parent }: { place: ProgrammeWithBox; items: readonly PlanItem[]; reason: string | null; parent: Project | null }): Promise<string> {
    const lead = dto.leadDepartmentId ?? null;
    await this.assignments.check(user.districtId, NOBODY, { ...NOBODY, leadDepartmentId: lead });
    const project = newProject({
      id: newId(),
      districtId: user.districtId,
      programmeId: place.programme.id,
      box: place.box.number,
      code: await this.nextCode(user, place),
      name: dto.name,
      sector: dto.sector ?? proposeProject({ ...titles(place), name: dto.name, sharedTail: null, place: null }, []).sector,
      place: dto.place ?? null,
      description: dto.description ?? null,
      totalInvestment: dto.totalInvestment ?? null,
      provenance: 'entered',
      now: this.clock.nowIso(),
      demo: parent?.demo ?? false,
    });
    const duties = await this.assignments.first(project, lead, user.displayName, parent);
    await this.catalogue.add([{ project, planItemIds: items.map((item) => item.id), duties }], firstStanding(project.id, this.clock.today()));
    const names = await this.assignments.namesIn([{ ...NOBODY, leadDepartmentId: lead }]);
    const values = valuesOf(project, await this.assignments.factsOf(project));
    const changes = diffFields({}, values, PROJECT_FIELD_LABELS, { sector: sectorText, leadDepartmentId: (value) => names.get(String(value)) ?? null });
    await this.audit.record({ action: 'create', objectType: 'project', objectId: project.id, objectLabel: `${project.code} ${project.name}`, changes, reason });
    await this.assignments.changed(user.districtId, [project.id]);
    return project.id;
  }

  /** The programme, locked until the transaction ends. */
  private async placeFor(user: Principal, programmeId: string): Promise<ProgrammeWithBox> {
    const place = await this.programmes.find(user.districtId, programmeId);
    if (place === null || place.programme.retiredAt !== null) throw wrongField('programmeId', '重点工程不存在，请重新选择。');
    await this.programmes.lock(place.programme.id);
    return place;
  }

  private async freeItems(user: Principal, { programme }: ProgrammeWithBox, ids: readonly string[]): Promise<PlanItem[]> {
    const items = await this.catalogue.itemsNamed(user.districtId, ids);
    const wanted = new Set(ids);
    if (items.length !== wanted.size || items.some((item) => item.programmeId !== programme.id || item.retiredAt !== null)) {
      throw wrongField('planItemIds', '规划条目不存在或不属于所选重点工程，请重新选择。');
    }
    const covered = items.find(({ state }) => state === 'covered');
    if (covered !== undefined) throw wrongField('planItemIds', `“${covered.name}”已有项目，不能再立项；请在已有项目中补充内容。`);
    return items;
  }

  /** A number that no project ever had, also none that was taken back. */
  private async nextCode({ districtId }: Principal, { programme, box }: ProgrammeWithBox): Promise<string> {
    const { codePrefix } = await this.districts.byId(districtId);
    const parts = { prefix: codePrefix, box: box.number, programme: programme.number };
    const last = programme.lastProjectNumber === 0 ? [] : [projectCode({ ...parts, seq: programme.lastProjectNumber })];
    const code = nextProjectCode(parts, [...(await this.programmes.codes(districtId, box.number)), ...last]);
    await this.programmes.setLastNumber(programme.id, parseProjectCode(code)?.seq ?? 0);
    return code;
  }
}

function titles({ programme, box }: ProgrammeWithBox): { boxTitle: string; programmeTitle: string | null } {
  return { boxTitle: box.title, programmeTitle: programme.number === null ? null : programme.title };
}
