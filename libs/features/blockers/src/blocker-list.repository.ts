import { Injectable } from '@nestjs/common';
import { BLOCKER_LEVELS, BLOCKER_STATES, BLOCKER_TYPES, OPEN_BLOCKER_STATES, UNFIXED_BLOCKER_STATES, type BlockerState } from '@portfolio/contracts';
import { Database, applyList, atLeast, atMost, contains, eq, isTrue, oneOf, readRawPage, type ListSpec } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { BlockerRow } from './blocker.entity';

/** A blocker with project, milestone and units, as plain columns. */
export type BlockerLine = Omit<BlockerRow, 'districtId' | 'updatedAt' | 'deadlineNumber' | 'demo'> & {
  demo: boolean | number;
  projectCode: string;
  projectName: string;
  milestoneName: string | null;
  raisedByDepartmentName: string | null;
  departmentName: string;
};

/** What statistics are counted from. */
export type BlockerFacts = Pick<BlockerRow, 'type' | 'departmentId' | 'state' | 'deadline' | 'firstDeadline' | 'closedOn'> & { departmentName: string };

const COLUMNS = [
  'id', 'projectId', 'milestoneId', 'type', 'level', 'title', 'description', 'raisedByDepartmentId', 'raisedById', 'raisedBy', 'raisedOn', 'departmentId', 'deadline',
  'firstDeadline', 'state', 'takenOn', 'fixedOn', 'closedOn', 'escalatedOn', 'escalationReason', 'demo', 'version',
] as const satisfies readonly (keyof BlockerRow)[];

/** Reads blockers for lists, as plain rows. */
@Injectable()
export class BlockerListRepository {
  constructor(private readonly database: Database) {}

  async page(districtId: string, list: ListQuery, today: string): Promise<Page<BlockerLine>> {
    return readRawPage<BlockerLine>(applyList(this.lines(districtId), list, specOn(today)));
  }

  async find(districtId: string, id: string): Promise<BlockerLine | null> {
    return (await this.lines(districtId).andWhere('row.id = :id', { id }).getRawOne<BlockerLine>()) ?? null;
  }

  /** On the list of the next 专题调度会. */
  escalated(districtId: string): Promise<BlockerLine[]> {
    return this.lines(districtId).andWhere(ESCALATED).orderBy('row.deadline').addOrderBy('row.id').getRawMany<BlockerLine>();
  }

  /** Everything that is open, or was first due within the dates; what was taken back counts nowhere. */
  facts(districtId: string, from: string, to: string): Promise<BlockerFacts[]> {
    return this.lines(districtId)
      .select(['type', 'departmentId', 'state', 'deadline', 'firstDeadline', 'closedOn'].map((column) => `row.${column} AS "${column}"`))
      .addSelect('department.name', 'departmentName')
      .andWhere("row.state <> 'withdrawn'")
      .andWhere(`(${OPEN} OR (row.firstDeadline >= :from AND row.firstDeadline <= :to))`, { from, to })
      .getRawMany<BlockerFacts>();
  }

  private lines(districtId: string) {
    return this.database.manager
      .createQueryBuilder(BlockerRow, 'row')
      .innerJoin('projects', 'project', 'project.id = row.projectId')
      .innerJoin('departments', 'department', 'department.id = row.departmentId')
      .leftJoin('departments', 'raising', 'raising.id = row.raisedByDepartmentId')
      .leftJoin('milestones', 'milestone', 'milestone.id = row.milestoneId')
      .select(COLUMNS.map((column) => `row.${column} AS "${column}"`))
      .addSelect('project.code', 'projectCode')
      .addSelect('project.name', 'projectName')
      .addSelect('milestone.name', 'milestoneName')
      .addSelect('raising.name', 'raisedByDepartmentName')
      .addSelect('department.name', 'departmentName')
      .where('row.districtId = :districtId', { districtId });
  }
}

const OPEN = `row.state IN (${quoted(OPEN_BLOCKER_STATES)})`;
const UNFIXED = `row.state IN (${quoted(UNFIXED_BLOCKER_STATES)})`;
const ESCALATED = `(row.escalatedOn IS NOT NULL AND ${UNFIXED})`;
/** Waits for 督查室: what it raised itself, and what is of district level and reported fixed. */
const FOR_OFFICE = "(row.raisedByDepartmentId IS NULL AND row.state IN ('asked_back', 'fixed')) OR (row.level = 'district' AND row.state = 'fixed')";

function specOn(today: string): ListSpec {
  return {
    sorts: {
      id: 'row.id',
      deadline: 'row.deadline',
      firstDeadline: 'row.firstDeadline',
      raisedOn: 'row.raisedOn',
      closedOn: 'row.closedOn',
      escalatedOn: 'row.escalatedOn',
      type: 'row.type',
      level: 'row.level',
      state: 'row.state',
      title: 'row.title',
      department: 'department.name',
      projectCode: 'project.code',
    },
    filters: {
      id: eq('row.id'),
      q: contains(['row.title', 'row.description', 'project.name', 'project.code', 'department.name']),
      type: oneOf('row.type', BLOCKER_TYPES),
      level: oneOf('row.level', BLOCKER_LEVELS),
      state: oneOf('row.state', BLOCKER_STATES),
      open: isTrue(OPEN),
      departmentId: eq('row.departmentId'),
      raisedByDepartmentId: eq('row.raisedByDepartmentId'),
      projectId: eq('row.projectId'),
      milestoneId: eq('row.milestoneId'),
      overdue: (query, value, field) => isTrue(`${UNFIXED} AND row.deadline < :blockerToday`)(query.setParameter('blockerToday', today), value, field),
      escalated: isTrue(ESCALATED),
      forOffice: isTrue(FOR_OFFICE),
      dueFrom: atLeast('row.firstDeadline'),
      dueTo: atMost('row.firstDeadline'),
      closedTo: atMost('row.closedOn'),
      demo: isTrue('row.demo'),
    },
    defaultSort: ['deadline', 'ASC'],
  };
}

function quoted(states: readonly BlockerState[]): string {
  return states.map((state) => `'${state}'`).join(', ');
}
