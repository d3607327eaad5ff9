import { Injectable } from '@nestjs/common';
import type { Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError, refuseInvalid } from '@portfolio/platform/errors';
import { DepartmentDirectory } from '@portfolio/identity';
import { FilingChecks } from './filing-checks';
import type { FilingContext } from './filing-context';
import { FilingEffects } from './filing-effects';
import { FilingKnownReader } from './filing-known';
import { refuseSuperseded } from './filing-starts';
import { toDate } from './filing-views';
import type { FilingRow } from './filing.entity';
import type { FilingChanges } from './filings.repository';
import { FilingWrites } from './filing-writes';
import { HonestyKeeper, type Answers } from './honesty-keeper';
import { windowState } from './window-state';

/** How a filing goes on from the clerk: to the unit's head, or out of the unit to 督查室. */
@Injectable()
export class FilingLeaving {
  constructor(
    private readonly writes: FilingWrites,
    private readonly checks: FilingChecks,
    private readonly honesty: HonestyKeeper,
    private readonly known: FilingKnownReader,
    private readonly effects: FilingEffects,
    private readonly departments: DepartmentDirectory,
    private readonly clock: Clock,
  ) {}

  /** A clerk's goes to the head, unless the unit waives that; a head's own goes straight to 督查室. `instead` takes the place of what the draft says. Throws `invalid_fields`, `filing_superseded`, `filing_not_due` of a withdrawn project. */
  async submit(user: Principal, asked: FilingContext, answers: Answers, instead: FilingChanges = {}): Promise<void> {
    const context = { ...asked, row: { ...asked.row, noChange: false, ...instead } };
    const { row } = context;
    refuseEnded(context);
    if (row.submittedAt === null) refuseSuperseded(context.before.later);
    refuseEmpty(row);
    await this.effects.check(row);
    const straight = user.role === 'unit_head' || (await this.waives(row));
    const investmentToDate = toDate(context);
    const changes: FilingChanges = {
      ...instead,
      state: straight ? 'submitted' : 'pending_head',
      noChange: row.noChange, investmentToDate, reviewWords: {}, reviewNote: null,
      filedById: user.userId, filedBy: user.displayName, approvedById: null, approvedBy: null,
      updatedAt: this.clock.nowIso(),
      ...(straight && (await this.left(context))),
    };
    await this.note({ ...context, row: { ...row, investmentToDate } }, answers, user.displayName);
    const after = await this.writes.step(user, 'submit', asked, changes, { note: row.noChange ? '本期无变化' : null });
    if (straight) await this.effects.submitted(user, after);
  }

  /** The head lets it out of the unit. Throws `filing_superseded`. */
  async approve(user: Principal, context: FilingContext, note: string | null): Promise<void> {
    refuseEnded(context);
    if (context.row.submittedAt === null) refuseSuperseded(context.before.later);
    const investmentToDate = toDate(context);
    const changes: FilingChanges = { state: 'submitted', investmentToDate, approvedById: user.userId, approvedBy: user.displayName, updatedAt: this.clock.nowIso(), ...(await this.left(context)) };
    await this.note({ ...context, row: { ...context.row, investmentToDate } }, new Map(), user.displayName);
    const after = await this.writes.step(user, 'approve', context, changes, { note });
    await this.effects.submitted(user, after);
  }

  /** In time or late is settled the first time it leaves: being returned makes nothing late. */
  private async left({ row, window, project, before }: FilingContext): Promise<FilingChanges> {
    const { progressPercent } = await this.known.of(project, before);
    const computedPercent = row.part === 'lead' && progressPercent !== null ? String(progressPercent) : null;
    if (row.submittedAt !== null) return { computedPercent };
    return { computedPercent, submittedAt: this.clock.nowIso(), inTime: windowState(window, this.clock.today()) !== 'closed' };
  }

  private async note({ row, window, project, before }: FilingContext, answers: Answers, by: string): Promise<void> {
    const { districtId, windowId, projectId, departmentId, id: filingId, demo } = row;
    const findings = await this.checks.of({ project, filing: row, period: window.period, endsOn: window.endsOn, dueOn: window.dueOn, before });
    await this.honesty.atSubmission({ districtId, windowId, projectId, departmentId, filingId, demo, seen: row.reviewedBy !== null }, findings, answers, by);
  }

  private async waives({ districtId, departmentId }: FilingRow): Promise<boolean> {
    return (await this.departments.list(districtId)).some(({ id, waivesHeadApproval }) => id === departmentId && waivesHeadApproval);
  }
}

function refuseEnded({ project }: FilingContext): void {
  if (project.lifecycle === 'withdrawn') throw new UserError('filing_not_due', { detail: '项目已退出，不再填报' });
}

function refuseEmpty({ progressText, nextSteps, part }: FilingRow): void {
  const fields: Record<string, string> = {};
  if (progressText.trim() === '') fields['progressText'] = '请填写形象进度（没有变化可选“本期无变化”）。';
  if (part === 'lead' && nextSteps.trim() === '') fields['nextSteps'] = '请填写下步安排。';
  refuseInvalid(fields);
}
