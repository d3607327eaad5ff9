import { Injectable } from '@nestjs/common';
import type { Filing, FilingDetail, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { investmentToDate } from '@portfolio/rules';
import { FilingChecks } from './filing-checks';
import { FilingContexts, type FilingContext } from './filing-context';
import { FilingKnownReader } from './filing-known';
import { FilingListRepository } from './filing-list.repository';
import { FilingsRepository } from './filings.repository';
import { HonestyKeeper } from './honesty-keeper';

/** Somebody who was seen in the form this long ago is still in it. */
const EDITING_MS = 3 * 60_000;

/** Filings as the API shows them. */
@Injectable()
export class FilingViews {
  constructor(
    private readonly lists: FilingListRepository,
    private readonly filings: FilingsRepository,
    private readonly contexts: FilingContexts,
    private readonly known: FilingKnownReader,
    private readonly checks: FilingChecks,
    private readonly honesty: HonestyKeeper,
    private readonly clock: Clock,
  ) {}

  /** Filters: `projectId, departmentId, windowId, period, kind, state, part, noChange, inTime, clean, explained, from, to, q, demo, id`; sorts: `updatedAt` (default, latest first), `dueOn, period, submittedAt, state, projectCode, projectName, department, findings`. */
  list(user: Principal, list: ListQuery): Promise<Page<Filing>> {
    return this.lists.page(user, list);
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<FilingDetail> {
    const line = await this.lists.line(user, id);
    if (line === null) throw new UserError('not_found');
    const context = await this.contexts.of(user, id);
    const open = line.state === 'draft' || line.state === 'returned';
    const steps = await this.filings.steps(id);
    return {
      ...line,
      ...(open && line.part === 'lead' && { investmentToDate: investmentToDate(context.before.investmentToDate, line.investmentPeriod) }),
      known: await this.known.of(context.project, context.before),
      checks: await this.found(context),
      steps: steps.map(({ at, actor, action, note, words }) => ({ at, actor, action, note, words })),
      parts: await this.parts(user, line),
      editors: await this.editors(user, id),
      correction: await this.contexts.correction(context),
    };
  }

  /** What the checks say now of what the unit may still change, and of the rest what is on record. */
  async found(context: FilingContext): Promise<FilingDetail['checks']> {
    const { row, window, project, before } = context;
    const settled = row.state === 'submitted' || row.state === 'accepted';
    const filing = settled ? row : { ...row, investmentToDate: toDate(context) };
    const findings = settled ? [] : await this.checks.of({ project, before, filing, period: window.period, endsOn: window.endsOn, dueOn: window.dueOn });
    return this.honesty.beside(row.id, findings);
  }

  /** Who else has the form open. */
  async editors(user: Principal, id: string): Promise<FilingDetail['editors']> {
    const since = new Date(this.clock.now().getTime() - EDITING_MS).toISOString();
    return (await this.filings.editors(id, since)).filter(({ userId }) => userId !== user.userId).map(({ name, at }) => ({ name, at }));
  }

  lines(user: Principal, ids: readonly string[]): Promise<Filing[]> {
    return this.lists.lines(user, ids);
  }

  /** What other units have filed of the same project and period. */
  async parts(user: Principal, { id, projectId, windowId }: Pick<Filing, 'id' | 'projectId' | 'windowId'>): Promise<FilingDetail['parts']> {
    const others = (await this.lists.ofWindow(user, projectId, windowId)).filter((other) => other.id !== id);
    return others.map(({ departmentName, state, progressText, nextSteps }) => ({ departmentName, state, progressText, nextSteps }));
  }
}

/** 累计完成投资 as this filing would leave it; a co-operating unit files none. */
export function toDate({ row, before }: FilingContext): string | null {
  return row.part === 'lead' ? investmentToDate(before.investmentToDate, row.investmentPeriod) : null;
}
