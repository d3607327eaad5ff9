import { Injectable } from '@nestjs/common';
import { HONESTY_CODES, HONESTY_DECISIONS, type HonestyRecord, type Principal } from '@portfolio/contracts';
import { Database, applyList, contains, eq, insertMany, isTrue, oneOf, readRawPage, updateVersioned, type ListQuery, type ListSpec, type Page, type Versioned } from '@portfolio/platform/database';
import { HonestyRecordRow } from './honesty-record.entity';

const LIST: ListSpec = {
  sorts: { id: 'finding.id', foundAt: 'finding.foundAt', code: 'finding.code', decision: 'finding.decision', projectCode: 'project.code', department: 'department.name' },
  filters: {
    id: eq('finding.id'),
    code: oneOf('finding.code', HONESTY_CODES),
    decision: oneOf('finding.decision', HONESTY_DECISIONS),
    origin: oneOf('finding.origin', ['submission', 'nightly']),
    projectId: eq('finding.projectId'),
    departmentId: eq('finding.departmentId'),
    filingId: eq('finding.filingId'),
    answered: isTrue('finding.answer IS NOT NULL'),
    q: contains(['project.name', 'project.code', 'department.name', 'finding.text']),
    demo: isTrue('finding.demo'),
  },
  defaultSort: ['foundAt', 'DESC'],
};

export type HonestyChanges = Partial<Omit<HonestyRecordRow, 'id' | 'districtId' | 'cause' | 'projectId' | 'code' | 'version'>>;
type Line = Omit<HonestyRecord, 'values' | 'demo'> & { values: string; demo: boolean | number };

@Injectable()
export class HonestyRecordsRepository {
  constructor(private readonly database: Database) {}

  async page(user: Principal, list: ListQuery): Promise<Page<HonestyRecord>> {
    const { rows, total } = await readRawPage<Line>(applyList(this.visible(user), list, LIST));
    return { rows: rows.map(toRecord), total };
  }

  async line(user: Principal, id: string): Promise<HonestyRecord | null> {
    const row = await this.visible(user).andWhere('finding.id = :id', { id }).getRawOne<Line>();
    return row === undefined ? null : toRecord(row);
  }

  find(districtId: string, id: string): Promise<HonestyRecordRow | null> {
    return this.database.manager.findOneBy(HonestyRecordRow, { districtId, id });
  }

  ofFiling(filingId: string): Promise<HonestyRecordRow[]> {
    return this.database.manager.find(HonestyRecordRow, { where: { filingId }, order: { foundAt: 'ASC', id: 'ASC' } });
  }

  byCause(districtId: string, cause: string): Promise<HonestyRecordRow | null> {
    return this.database.manager.findOneBy(HonestyRecordRow, { districtId, cause });
  }

  insert(rows: readonly HonestyRecordRow[]): Promise<void> {
    return insertMany(this.database.manager, HonestyRecordRow, rows);
  }

  update(at: Versioned, changes: HonestyChanges, present: () => Promise<unknown>): Promise<HonestyRecordRow> {
    return updateVersioned(this.database.manager, HonestyRecordRow, at, changes, present);
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(HonestyRecordRow, { id });
  }

  /** What rests on a filing that has not left its unit is that unit's own. */
  private visible(user: Principal) {
    return this.database.manager
      .createQueryBuilder(HonestyRecordRow, 'finding')
      .innerJoin('projects', 'project', 'project.id = finding.projectId')
      .leftJoin('departments', 'department', 'department.id = finding.departmentId')
      .leftJoin('filings', 'filing', 'filing.id = finding.filingId')
      .select(COLUMNS.map((name) => `finding.${name} AS "${name}"`))
      .addSelect('finding.facts', 'values')
      .addSelect('project.name', 'projectName')
      .addSelect('department.name', 'departmentName')
      .where('finding.districtId = :districtId', { districtId: user.districtId })
      .andWhere('(finding.filingId IS NULL OR filing.submitted_at IS NOT NULL OR finding.departmentId = :own)', { own: user.departmentId ?? '' });
  }
}

const COLUMNS = [
  ...(['id', 'projectId', 'departmentId', 'filingId', 'code', 'field', 'text', 'question', 'origin', 'foundAt', 'answer', 'answeredBy'] as const),
  ...(['decision', 'decidedBy', 'decidedAt', 'decisionNote', 'demo', 'version'] as const),
] satisfies readonly (keyof HonestyRecordRow)[];

function toRecord({ values, demo, ...row }: Line): HonestyRecord {
  return { ...row, values: JSON.parse(values) as Record<string, string | number>, demo: Boolean(demo) };
}
