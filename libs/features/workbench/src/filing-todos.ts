import { Injectable } from '@nestjs/common';
import { HONESTY_LABELS, scopeOf, type Filing, type FilingDuty, type HonestyRecord, type Principal, type TodoItem, type TodoKind } from '@portfolio/contracts';
import { FilingDutiesService, FilingViews, HonestyRecordsService } from '@portfolio/filing';
import { LOOKED_THROUGH, first, inUnit, item, type Found, type TodoSource } from './todo-sources';

/** Filings to write, to mend, to approve and to review, and what the honesty checks ask. */
@Injectable()
export class FilingTodos {
  constructor(
    private readonly duties: FilingDutiesService,
    private readonly filings: FilingViews,
    private readonly findings: HonestyRecordsService,
  ) {}

  readonly sources: readonly TodoSource[] = [
    { kind: 'filing_returned', asks: inUnit, find: (user, limit) => this.owed(user, limit, 'filing_returned') },
    { kind: 'filing_due', asks: inUnit, find: (user, limit) => this.owed(user, limit, 'filing_due') },
    { kind: 'filing_approve', asks: (user) => inUnit(user) && user.role === 'unit_head', find: (user, limit) => this.approvable(user, limit) },
    { kind: 'filing_review', asks: ({ role }) => scopeOf(role, 'filing.review') !== null, find: (user, limit) => this.reviewable(user, limit) },
    { kind: 'finding_answer', asks: inUnit, find: (user, limit) => this.noticed(user, limit, 'finding_answer', { departmentId: user.departmentId, decision: ['open'], answered: false }) },
    { kind: 'finding_decide', asks: ({ role }) => scopeOf(role, 'filing.review') !== null, find: (user, limit) => this.noticed(user, limit, 'finding_decide', { decision: ['open'], answered: true }) },
  ];

  /** What the clerk writes; what lies with the head is the head's. */
  private async owed(user: Principal, limit: number, kind: 'filing_returned' | 'filing_due'): Promise<Found> {
    const duties = (await this.duties.mine(user)).filter(({ state }) => state !== 'pending_head' && (state === 'returned') === (kind === 'filing_returned'));
    return first(duties, limit, { path: '/filing-duties', filter: {} }, (duty) => ofDuty(kind, duty));
  }

  private async approvable(user: Principal, limit: number): Promise<Found> {
    const duties = (await this.duties.mine(user)).filter(({ state }) => state === 'pending_head');
    return first(duties, limit, { path: '/unit-reviews', filter: {} }, (duty) => ofDuty('filing_approve', duty));
  }

  private async reviewable(user: Principal, limit: number): Promise<Found> {
    const { rows, total } = await this.filings.list(user, { filter: { state: ['submitted'] }, sort: ['submittedAt', 'ASC'], offset: 0, limit: Math.min(limit, LOOKED_THROUGH) });
    return { total, list: { path: '/filing-reviews', filter: {} }, items: rows.map(ofFiling) };
  }

  private async noticed(user: Principal, limit: number, kind: 'finding_answer' | 'finding_decide', filter: Record<string, unknown>): Promise<Found> {
    const { rows, total } = await this.findings.list(user, { filter, sort: ['foundAt', 'ASC'], offset: 0, limit });
    return { total, list: { path: '/honesty-findings', filter }, items: rows.map((finding) => ofFinding(kind, finding)) };
  }
}

function ofDuty(kind: TodoKind, { filingId, projectId, projectName, periodLabel, dueOn, reviewNote, windowId, demo }: FilingDuty): TodoItem {
  const words = kind === 'filing_returned' ? reviewNote : null;
  return item({ kind, id: filingId, projectId, title: projectName, detail: `${periodLabel}进展填报`, words, dueOn, windowId: filingId === null ? windowId : null, demo });
}

function ofFiling({ id, projectId, projectName, periodLabel, departmentName, findings, inTime, demo }: Filing): TodoItem {
  const remarks = [...(findings === 0 ? [] : [`${findings} 条疑点`]), ...(inTime === false ? ['迟报'] : [])];
  return item({ kind: 'filing_review', id, projectId, title: projectName, detail: [`${departmentName}，${periodLabel}`, ...remarks].join('，'), demo });
}

function ofFinding(kind: TodoKind, { id, projectId, projectName, code, text, answer, question, demo }: HonestyRecord): TodoItem {
  return item({ kind, id, projectId, title: projectName, detail: `${HONESTY_LABELS[code]}：${text}`, words: kind === 'finding_answer' ? question : answer, demo });
}
