import { Injectable } from '@nestjs/common';
import { CLAIM_STATES, MILESTONE_KINDS } from '@portfolio/contracts';
import { Database, applyList, atLeast, atMost, contains, eq, isTrue, oneOf, readRawPage, type ListSpec } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import type { WorkingCalendar } from '@portfolio/rules';
import { CompletionClaimRow } from './completion-claim.entity';
import { dueFilter, statusFilter } from './milestone-status-filter';
import type { MilestoneLine } from './milestone-view';
import { Milestone } from './milestone.entity';

/** Reads milestones with project, lead unit and person as plain rows: one query, and one more for the count. */
@Injectable()
export class MilestoneListRepository {
  constructor(private readonly database: Database) {}

  /** `today` is what the status filter and the sort by days late are judged on. */
  async page(districtId: string, list: ListQuery, today: string, calendar: WorkingCalendar): Promise<Page<MilestoneLine>> {
    return readRawPage<MilestoneLine>(applyList(this.listing(districtId), list, this.spec(today, calendar)).setParameter('today', today));
  }

  /** Null also for another district's milestone. */
  async find(districtId: string, id: string): Promise<MilestoneLine | null> {
    return (await this.listing(districtId).andWhere('milestone.id = :id', { id }).getRawOne<MilestoneLine>()) ?? null;
  }

  /** In the order of the project. */
  ofProject(districtId: string, projectId: string): Promise<MilestoneLine[]> {
    const query = this.listing(districtId).andWhere('milestone.projectId = :projectId', { projectId });
    return query.orderBy('milestone.sequence').addOrderBy('milestone.id').getRawMany<MilestoneLine>();
  }

  private listing(districtId: string) {
    return this.database.manager
      .createQueryBuilder(Milestone, 'milestone')
      .innerJoin('projects', 'project', 'project.id = milestone.projectId')
      .leftJoin('assignments', 'owner', "owner.projectId = milestone.projectId AND owner.role = 'lead'")
      .leftJoin('departments', 'department', 'department.id = owner.departmentId')
      .leftJoin('users', 'person', 'person.id = milestone.responsibleUserId')
      .leftJoin(CompletionClaimRow, 'claim', 'claim.milestoneId = milestone.id AND claim.supersededAt IS NULL')
      .select(COLUMNS.map(([path, name]) => `${path} AS "${name}"`))
      .where('milestone.districtId = :districtId', { districtId });
  }

  private spec(today: string, calendar: WorkingCalendar): ListSpec {
    return {
      sorts: {
        id: 'milestone.id',
        baselineDate: 'milestone.baselineDate',
        forecastDate: 'milestone.forecastDate',
        actualDate: 'milestone.actualDate',
        daysLate: this.daysLate(),
        projectCode: 'project.code',
        sequence: 'milestone.sequence',
        department: 'department.name',
        name: 'milestone.name',
        kind: 'milestone.kind',
        weight: 'milestone.weight',
        claimedAt: 'claim.claimedAt',
      },
      filters: {
        id: eq('milestone.id'),
        projectId: eq('milestone.projectId'),
        departmentId: eq('owner.departmentId'),
        // A unit's own work: led by it or taken part in.
        unitId: (query, value) =>
          query.andWhere('EXISTS (SELECT 1 FROM assignments part WHERE part.project_id = milestone.projectId AND part.department_id = :unitId)', { unitId: String(value) }),
        status: statusFilter(today, calendar),
        due: dueFilter(today),
        box: eq('project.box'),
        kind: oneOf('milestone.kind', MILESTONE_KINDS),
        from: atLeast('milestone.baselineDate'),
        to: atMost('milestone.baselineDate'),
        q: contains(['milestone.name', 'project.name', 'project.code']),
        responsibleUserId: eq('milestone.responsibleUserId'),
        demo: isTrue('milestone.demo'),
        claim: oneOf('claim.state', CLAIM_STATES),
      },
      defaultSort: ['baselineDate', 'ASC'],
    };
  }

  /** Calendar days late as the rules count them: 0 for what is in time, in no baseline, or open in a suspended or withdrawn project. */
  private daysLate(): string {
    const reached = 'CASE WHEN milestone.actualDate <= :today THEN milestone.actualDate ELSE :today END';
    const days =
      this.database.dialect === 'postgres'
        ? `CAST(${reached} AS date) - CAST(milestone.baselineDate AS date)`
        : `CAST(julianday(${reached}) - julianday(milestone.baselineDate) AS integer)`;
    const counts = "(milestone.actualDate <= :today OR project.lifecycle NOT IN ('suspended', 'withdrawn'))";
    return `CASE WHEN milestone.baselineNumber >= 1 AND milestone.baselineDate < (${reached}) AND ${counts} THEN ${days} ELSE 0 END`;
  }
}

const COLUMNS: [path: string, name: keyof MilestoneLine][] = [
  ...(
    [
      'id',
      'projectId',
      'kind',
      'name',
      'weight',
      'sequence',
      'baselineDate',
      'baselineNumber',
      'forecastDate',
      'actualDate',
      'completionNote',
      'responsibleUserId',
      'demo',
      'version',
    ] as const
  ).map((name): [string, keyof MilestoneLine] => [`milestone.${name}`, name]),
  ['project.code', 'projectCode'],
  ['project.name', 'projectName'],
  ['project.box', 'box'],
  ['project.lifecycle', 'lifecycle'],
  ['owner.departmentId', 'leadDepartmentId'],
  ['owner.state', 'ownership'],
  ['department.name', 'leadDepartmentName'],
  ['person.displayName', 'responsibleUserName'],
  ['claim.state', 'claimState'],
  ['claim.date', 'claimDate'],
  ['claim.note', 'claimNote'],
  ['claim.claimedAt', 'claimedAt'],
  ['claim.claimedBy', 'claimedBy'],
  ['claim.claimedById', 'claimedById'],
  ['claim.decidedAt', 'claimDecidedAt'],
  ['claim.decidedBy', 'claimDecidedBy'],
  ['claim.reason', 'claimReason'],
  ['claim.filingId', 'claimFilingId'],
];
