import { Injectable } from '@nestjs/common';
import { FILING_PARTS, FILING_STATES, PERIOD_KINDS, type Filing, type FilingField, type FilingMilestone, type Principal } from '@portfolio/contracts';
import { Database, applyList, atLeast, atMost, contains, eq, isTrue, oneOf, readRawPage, type ListQuery, type ListSpec, type Page } from '@portfolio/platform/database';
import { periodLabel } from '@portfolio/rules';
import { FilingRow } from './filing.entity';

const OPEN_FINDINGS = "(SELECT COUNT(*) FROM honesty_records finding WHERE finding.filing_id = filing.id AND finding.decision = 'open')";

const UNEXPLAINED = "(SELECT COUNT(*) FROM honesty_records finding WHERE finding.filing_id = filing.id AND finding.decision = 'open' AND finding.answer IS NULL)";

const LIST: ListSpec = {
  sorts: {
    id: 'filing.id',
    dueOn: 'win.due_on',
    period: 'win.ends_on',
    submittedAt: 'filing.submittedAt',
    updatedAt: 'filing.updatedAt',
    state: 'filing.state',
    projectCode: 'project.code',
    projectName: 'project.name',
    department: 'department.name',
    findings: 'findings',
  },
  filters: {
    id: eq('filing.id'),
    projectId: eq('filing.projectId'),
    departmentId: eq('filing.departmentId'),
    windowId: eq('filing.windowId'),
    period: eq('win.period'),
    kind: oneOf('win.kind', PERIOD_KINDS),
    state: oneOf('filing.state', FILING_STATES),
    part: oneOf('filing.part', FILING_PARTS),
    noChange: isTrue('filing.noChange'),
    inTime: isTrue('filing.inTime'),
    clean: isTrue(`${OPEN_FINDINGS} = 0`),
    explained: isTrue(`${UNEXPLAINED} = 0`),
    from: atLeast('win.ends_on'),
    to: atMost('win.starts_on'),
    q: contains(['project.name', 'project.code', 'department.name', 'filing.progressText']),
    demo: isTrue('filing.demo'),
  },
  defaultSort: ['updatedAt', 'DESC'],
};

type Json = 'milestones' | 'reviewWords';
type Flags = 'noChange' | 'demo' | 'inTime';
type Numbers = 'progressPercent' | 'computedPercent' | 'findings' | 'unexplained' | 'attachments';
type Line = Omit<Filing, Json | Flags | Numbers | 'periodLabel'> & Record<Json, string> & Record<'noChange' | 'demo', boolean | number> & { inTime: boolean | number | null } & Record<Numbers, string | number | null>;

/** Filings as the API shows them. What has not left its unit is seen by that unit only. */
@Injectable()
export class FilingListRepository {
  constructor(private readonly database: Database) {}

  async page(user: Principal, list: ListQuery): Promise<Page<Filing>> {
    const { rows, total } = await readRawPage<Line>(applyList(this.visible(user), list, LIST));
    return { rows: rows.map(toFiling), total };
  }

  /** Null also for what the user may not see. */
  async line(user: Principal, id: string): Promise<Filing | null> {
    const row = await this.visible(user).andWhere('filing.id = :id', { id }).getRawOne<Line>();
    return row === undefined ? null : toFiling(row);
  }

  async lines(user: Principal, ids: readonly string[]): Promise<Filing[]> {
    if (ids.length === 0) return [];
    return (await this.visible(user).andWhere('filing.id IN (:...ids)', { ids: [...ids] }).getRawMany<Line>()).map(toFiling);
  }

  /** A project's, latest period first. */
  async ofProject(user: Principal, projectId: string): Promise<Filing[]> {
    const query = this.visible(user).andWhere('filing.projectId = :projectId', { projectId }).orderBy('win.ends_on', 'DESC').addOrderBy('filing.part', 'DESC').addOrderBy('filing.id');
    return (await query.limit(MOST).getRawMany<Line>()).map(toFiling);
  }

  /** What the project's units have written for one window, the lead unit first. */
  async ofWindow(user: Principal, projectId: string, windowId: string): Promise<Filing[]> {
    const query = this.visible(user).andWhere('filing.projectId = :projectId AND filing.windowId = :windowId', { projectId, windowId });
    return (await query.orderBy('filing.part', 'DESC').addOrderBy('filing.id').getRawMany<Line>()).map(toFiling);
  }

  private visible(user: Principal) {
    return this.database.manager
      .createQueryBuilder(FilingRow, 'filing')
      .innerJoin('filing_windows', 'win', 'win.id = filing.windowId')
      .innerJoin('projects', 'project', 'project.id = filing.projectId')
      .innerJoin('departments', 'department', 'department.id = filing.departmentId')
      .select(COLUMNS.map((name) => `filing.${name} AS "${name}"`))
      .addSelect('win.period', 'period')
      .addSelect('win.due_on', 'dueOn')
      .addSelect('project.code', 'projectCode')
      .addSelect('project.name', 'projectName')
      .addSelect('department.name', 'departmentName')
      .addSelect(OPEN_FINDINGS, 'findings')
      .addSelect(UNEXPLAINED, 'unexplained')
      .addSelect("(SELECT COUNT(*) FROM attachments evidence WHERE evidence.owner_type = 'filing' AND evidence.owner_id = filing.id)", 'attachments')
      .where('filing.districtId = :districtId', { districtId: user.districtId })
      .andWhere('(filing.submittedAt IS NOT NULL OR filing.departmentId = :own)', { own: user.departmentId ?? '' });
  }
}

const MOST = 200;

const COLUMNS = [
  ...(['id', 'projectId', 'departmentId', 'part', 'windowId', 'state', 'noChange', 'progressText', 'progressPercent', 'computedPercent', 'investmentPeriod'] as const),
  ...(['investmentToDate', 'nextSteps', 'selfRating', 'milestones', 'reviewWords', 'reviewNote', 'submittedAt', 'inTime', 'filedBy', 'approvedBy'] as const),
  ...(['reviewedBy', 'demo', 'updatedAt', 'version'] as const),
] satisfies readonly (keyof FilingRow)[];

function toFiling({ milestones, reviewWords, noChange, demo, inTime, progressPercent, computedPercent, findings, unexplained, attachments, ...row }: Line): Filing {
  return {
    ...row,
    periodLabel: periodLabel(row.period),
    milestones: JSON.parse(milestones) as FilingMilestone[],
    reviewWords: JSON.parse(reviewWords) as Partial<Record<FilingField, string>>,
    noChange: Boolean(noChange),
    demo: Boolean(demo),
    inTime: inTime === null ? null : Boolean(inTime),
    progressPercent: numberOf(progressPercent),
    computedPercent: numberOf(computedPercent),
    findings: Number(findings),
    unexplained: Number(unexplained),
    attachments: Number(attachments),
  };
}

function numberOf(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
