import { Injectable } from '@nestjs/common';
import { LIFECYCLE_STATES, LIGHT_COLOURS, OWNERSHIPS, SECTORS, type Project as ProjectView } from '@portfolio/contracts';
import { Database, applyList, contains, eq, isTrue, oneOf, type ListSpec } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { Assignment } from './assignment.entity';
import { Box } from './box.entity';
import { Programme } from './programme.entity';
import { toProject, type ProjectRow } from './project-row';
import { ProjectStandingRow } from './project-standing.entity';
import { Project } from './project.entity';

/** Ascending = green, grey, yellow, red: grey is not green, and the worst comes first when descending. */
const SEVERITY = "CASE standing.lightColour WHEN 'red' THEN 3 WHEN 'yellow' THEN 2 WHEN 'green' THEN 0 ELSE 1 END";

const LIST: ListSpec = {
  sorts: {
    id: 'project.id',
    code: 'project.code',
    name: 'project.name',
    box: 'project.box',
    sector: 'project.sector',
    lifecycle:
      "CASE project.lifecycle WHEN 'reserve' THEN 0 WHEN 'preparation' THEN 1 WHEN 'construction' THEN 2 WHEN 'completed' THEN 3 WHEN 'in_operation' THEN 4 WHEN 'suspended' THEN 5 ELSE 6 END",
    light: SEVERITY,
    department: 'department.name',
    nextMilestoneDate: 'standing.nextMilestoneDate',
    overdueMilestones: 'standing.overdueMilestones',
    maxDaysLate: 'standing.maxDaysLate',
    progressPercent: 'standing.progressHundredths',
    updatedAt: 'project.updatedAt',
  },
  filters: {
    q: contains(['project.name', 'project.code', 'project.place']),
    id: eq('project.id'),
    code: eq('project.code'),
    box: eq('project.box'),
    programmeId: eq('project.programmeId'),
    departmentId: eq('owner.departmentId'),
    sector: oneOf('project.sector', SECTORS),
    lifecycle: oneOf('project.lifecycle', LIFECYCLE_STATES),
    light: oneOf("COALESCE(standing.lightColour, 'grey')", LIGHT_COLOURS),
    ownership: oneOf("COALESCE(owner.state, 'proposed')", OWNERSHIPS),
    overdue: isTrue('COALESCE(standing.overdueMilestones, 0) > 0'),
    baseline: isTrue('COALESCE(standing.baselineNumber, 0) > 0'),
    demo: isTrue('project.demo'),
  },
  defaultSort: ['code', 'ASC'],
};

/** Reads projects as plain rows with all that a list or page shows: one query, and one more for the count. */
@Injectable()
export class ProjectListRepository {
  constructor(private readonly database: Database) {}

  async page(districtId: string, list: ListQuery): Promise<Page<ProjectView>> {
    const chosen = applyList(this.choosing(districtId), list, LIST);
    // The page is cut before names and links are looked up: those cost more than all the rest.
    const query = this.listing(districtId).andWhere(`project.id IN (${chosen.getQuery()})`).setParameters(chosen.getParameters());
    const rows = await applyList(query, { sort: list.sort, offset: 0, limit: list.limit, filter: {} }, LIST).getRawMany<ProjectRow>();
    if (list.offset === 0 && rows.length < list.limit) return { rows: rows.map(toProject), total: rows.length };
    // Every join gives at most one row, so the rows can be counted without DISTINCT.
    const counted = await chosen.orderBy().offset(undefined).limit(undefined).select('COUNT(*)', 'n').getRawOne<{ n: number | string }>();
    return { rows: rows.map(toProject), total: Number(counted?.n ?? 0) };
  }

  /** The project as the API shows it, or null; also null for another district's. */
  async find(districtId: string, id: string): Promise<ProjectView | null> {
    const row = await this.listing(districtId).andWhere('project.id = :id', { id }).getRawOne<ProjectRow>();
    return row === undefined ? null : toProject(row);
  }

  /** Ids, with all that can be sorted and filtered by. */
  private choosing(districtId: string) {
    return this.database.manager
      .createQueryBuilder(Project, 'project')
      .leftJoin(Assignment, 'owner', "owner.projectId = project.id AND owner.role = 'lead'")
      .leftJoin('departments', 'department', 'department.id = owner.departmentId')
      .leftJoin(ProjectStandingRow, 'standing', 'standing.id = project.id')
      .select('project.id', 'id')
      .where('project.districtId = :districtId', { districtId });
  }

  private listing(districtId: string) {
    const join = this.database.dialect === 'postgres' ? 'string_agg' : 'group_concat';
    return this.choosing(districtId)
      .leftJoin(Programme, 'programme', 'programme.id = project.programmeId')
      .leftJoin(Box, 'box', 'box.id = programme.boxId')
      .select(COLUMNS.map(([path, name]) => `${path} AS "${name}"`))
      .addSelect(`(SELECT ${join}(link.plan_item_id, ',') FROM project_plan_items link WHERE link.project_id = project.id)`, 'planItemIds');
  }
}

const COLUMNS: [path: string, name: keyof ProjectRow][] = [
  ...(['id', 'code', 'name', 'box', 'programmeId', 'sector', 'lifecycle', 'description', 'place', 'totalInvestment', 'provenance', 'demo', 'updatedAt', 'version'] as const).map(
    (name): [string, keyof ProjectRow] => [`project.${name}`, name],
  ),
  ['box.title', 'boxTitle'],
  ['programme.title', 'programmeTitle'],
  ['owner.departmentId', 'leadDepartmentId'],
  ['owner.state', 'ownership'],
  ['owner.reason', 'ownershipReason'],
  ['department.name', 'leadDepartmentName'],
  ...(
    [
      'lightColour',
      'lightReasons',
      'rulePack',
      'progressHundredths',
      'plannedHundredths',
      'baselineNumber',
      'milestones',
      'overdueMilestones',
      'maxDaysLate',
      'maxWorkingDaysLate',
      'nextMilestoneName',
      'nextMilestoneDate',
      'selfRating',
      'inspectorRating',
    ] as const
  ).map((name): [string, keyof ProjectRow] => [`standing.${name}`, name]),
];
