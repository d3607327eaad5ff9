import { Injectable } from '@nestjs/common';
import type { Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { FilingContexts, type FilingContext } from './filing-context';
import { FilingDutiesRepository } from './filing-duties.repository';
import { FilingJournal } from './filing-journal';
import type { FilingRow } from './filing.entity';
import { FilingsRepository } from './filings.repository';
import { FilingWindowsRepository } from './filing-windows.repository';
import { windowState } from './window-state';

/** Which unit's own filing: the unit is the user's. */
export interface FilingAt {
  windowId: string;
  projectId: string;
}

/** Begins a unit's filing with what was last filed; the one that is there already is given as it is. */
@Injectable()
export class FilingStarts {
  constructor(
    private readonly filings: FilingsRepository,
    private readonly duties: FilingDutiesRepository,
    private readonly windows: FilingWindowsRepository,
    private readonly contexts: FilingContexts,
    private readonly journal: FilingJournal,
    private readonly clock: Clock,
  ) {}

  /** Inside a transaction. Throws `filing_not_due`, `filing_superseded`. */
  async start(user: Principal, at: FilingAt): Promise<FilingContext> {
    await this.contexts.lock(at.projectId);
    const { context, stored } = await this.prepare(user, at);
    if (stored) return context;
    const { row, window, project } = context;
    await this.filings.insert([row]);
    await this.journal.step(user, 'draft', null, { row, period: window.period, project });
    return context;
  }

  /** What a filing begins with, without beginning it. Throws as `start` does. */
  async prepare(user: Principal, { windowId, projectId }: FilingAt): Promise<{ context: FilingContext; stored: boolean }> {
    const departmentId = user.departmentId ?? '';
    const known = await this.filings.of(windowId, projectId, departmentId);
    if (known !== null) return { context: await this.contexts.around(known), stored: true };
    const window = await this.windows.find(user.districtId, windowId);
    if (window === null) throw new UserError('not_found');
    const state = windowState(window, this.clock.today());
    if (state === 'planned' || state === 'skipped') throw notDue(state === 'planned' ? `窗口将于${window.opensOn}开放` : `本期不填（${window.reason ?? ''}）`);
    const duty = await this.duties.find(windowId, projectId, departmentId);
    if (duty === null) throw notDue('项目不由本单位牵头或配合，或本期不要求填报');
    const empty: FilingRow = { ...EMPTY_FILING, id: newId(), districtId: user.districtId, windowId, projectId, departmentId, part: duty.part, updatedAt: this.clock.nowIso() };
    const { before, project } = await this.contexts.around(empty);
    refuseSuperseded(before.later);
    const last = before.own[0];
    const row = { ...empty, demo: project.demo, ...(last !== undefined && { progressText: last.progressText, progressPercent: last.progressPercent, nextSteps: last.nextSteps, selfRating: last.selfRating }) };
    return { context: { row, window, project, before }, stored: false };
  }
}

/** The figures of a later filing already rest on what was filed before it. */
export function refuseSuperseded(later: { period: string } | null): void {
  if (later !== null) throw new UserError('filing_superseded', { period: later.period });
}

/** A filing before anything is written. */
export const EMPTY_FILING = {
  state: 'draft' as const,
  noChange: false,
  progressText: '',
  progressPercent: null,
  computedPercent: null,
  investmentPeriod: null,
  investmentToDate: null,
  nextSteps: '',
  selfRating: null,
  milestones: [],
  reviewWords: {},
  reviewNote: null,
  submittedAt: null,
  inTime: null,
  filedById: null,
  filedBy: null,
  approvedById: null,
  approvedBy: null,
  reviewedBy: null,
  demo: false,
  version: 1,
};

function notDue(detail: string): UserError {
  return new UserError('filing_not_due', { detail });
}
