import { Injectable } from '@nestjs/common';
import { AuditTrail, diffFields } from '@portfolio/audit';
import { WorkingCalendars } from '@portfolio/calendar';
import { FILING_WINDOW_STATE_LABELS, type FilingWindow, type FilingWindowState, type PeriodKind, type Principal } from '@portfolio/contracts';
import { ProjectLights } from '@portfolio/lights';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { periodLabel, type WorkingCalendar } from '@portfolio/rules';
import { DutyWriter } from './duty-writer';
import type { MoveWindowDto, ReopenWindowDto, WindowReasonDto, WindowVersionDto } from './filing-window.dto';
import type { FilingWindowRow } from './filing-window.entity';
import { FilingWindowsRepository, type WindowChanges } from './filing-windows.repository';
import { windowState } from './window-state';

type At = { id: string; version: number };
const LABELS = { opensOn: '开放日期', dueOn: '截止日期', closedOn: '提前截止', skipped: '本期不填' };

/** 填报窗口: reading them, and a planner's acts on them. */
@Injectable()
export class FilingWindowsService {
  constructor(
    private readonly database: Database,
    private readonly repository: FilingWindowsRepository,
    private readonly duties: DutyWriter,
    private readonly calendars: WorkingCalendars,
    private readonly lights: ProjectLights,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Filters: `kind, state, period, id`; sorts: `dueOn` (default, latest first), `opensOn, startsOn, kind, period`. */
  async list(user: Principal, list: ListQuery): Promise<Page<FilingWindow>> {
    const { rows, total } = await this.repository.page(user.districtId, list, this.clock.today());
    return { rows: await this.views(user.districtId, rows), total };
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<FilingWindow> {
    const row = await this.repository.find(user.districtId, id);
    const [view] = row === null ? [] : await this.views(user.districtId, [row]);
    if (view === undefined) throw new UserError('not_found');
    return view;
  }

  /** 提前开放. */
  open(user: Principal, id: string, { version }: WindowVersionDto): Promise<FilingWindow> {
    return this.act(user, { id, version }, '开放', ['planned'], () => ({ opensOn: this.clock.today(), moved: true }));
  }

  /** 提前截止: what comes after counts as missing, and is still taken. */
  close(user: Principal, id: string, { version, reason }: WindowReasonDto): Promise<FilingWindow> {
    return this.act(user, { id, version }, '截止', ['open'], () => ({ closedOn: this.clock.today(), reason }));
  }

  /** 本期不填: nobody owes anything for it, with the reason. */
  skip(user: Principal, id: string, { version, reason }: WindowReasonDto): Promise<FilingWindow> {
    return this.act(user, { id, version }, '跳过', ['planned', 'open', 'closed'], () => ({ skipped: true, reason }));
  }

  /** Throws `invalid_fields` at `dueOn` when the last day has passed or is no working day. */
  reopen(user: Principal, id: string, { version, reason, dueOn }: ReopenWindowDto): Promise<FilingWindow> {
    return this.act(user, { id, version }, '重新开放', ['closed', 'skipped'], (before, calendar) => {
      const due = this.dueDay(before, dueOn ?? before.dueOn, calendar);
      const again = due === before.dueOn ? {} : { dueNumber: before.dueNumber + 1 };
      return { skipped: false, closedOn: null, dueOn: due, reason, moved: true, ...again };
    });
  }

  /** Another last day, with the reason; the reminders begin anew. */
  move(user: Principal, id: string, { version, reason, dueOn }: MoveWindowDto): Promise<FilingWindow> {
    return this.act(user, { id, version }, '改期', ['planned', 'open'], (before, calendar) => ({ dueOn: this.dueDay(before, dueOn, calendar), reason, moved: true, dueNumber: before.dueNumber + 1 }));
  }

  private act(user: Principal, at: At, action: string, from: readonly FilingWindowState[], work: (before: FilingWindowRow, calendar: WorkingCalendar) => WindowChanges): Promise<FilingWindow> {
    return this.database.transaction(async () => {
      const before = await this.repository.find(user.districtId, at.id);
      if (before === null) throw new UserError('not_found');
      const state = windowState(before, this.clock.today());
      if (at.version === before.version && !from.includes(state)) {
        throw new UserError('filing_window_refused', { state: FILING_WINDOW_STATE_LABELS[state], action }, { current: await this.get(user, at.id) });
      }
      const changes = work(before, await this.calendars.of(user.districtId));
      const after = await this.repository.update(at, changes, () => this.get(user, at.id));
      if (windowState(after, this.clock.today()) === 'open') await this.duties.write(user.districtId, [after]);
      await this.lights.recomputeToday(user.districtId, await this.duties.projectsOf(at.id));
      await this.audit.record({
        action: 'update', objectType: 'filing_window', objectId: at.id, objectLabel: `填报窗口 ${periodLabel(before.period)}`,
        changes: diffFields({ ...before }, { ...after }, LABELS), reason: changes.reason ?? null,
      });
      return this.get(user, at.id);
    });
  }

  private dueDay({ opensOn }: FilingWindowRow, dueOn: string, calendar: WorkingCalendar): string {
    const today = this.clock.today();
    const wrong = dueOn < today ? '截止日期不能早于今天，请另选日期。' : dueOn < opensOn ? `截止日期不能早于开放日期（${opensOn}）。` : calendar.isWorkingDay(dueOn) ? null : '截止日期应为工作日，请另选日期。';
    if (wrong !== null) throw wrongField('dueOn', wrong);
    return dueOn;
  }

  private async views(districtId: string, rows: readonly FilingWindowRow[]): Promise<FilingWindow[]> {
    const [today, calendar, counts] = [this.clock.today(), await this.calendars.of(districtId), await this.repository.counts(rows.map(({ id }) => id))];
    const expected = rows.some((row) => windowState(row, today) === 'planned') ? await this.duties.expected(districtId) : new Map<PeriodKind, number>();
    return rows.map(({ id, kind, period, startsOn, endsOn, opensOn, dueOn, reason, version, ...row }) => {
      const state = windowState({ opensOn, dueOn, ...row }, today);
      const { due, inTime, late } = state === 'skipped' ? NONE : (counts.get(id) ?? NONE);
      return { id, kind, period, label: periodLabel(period), startsOn, endsOn, opensOn, dueOn, state, reason, calendarConfirmed: calendar.known(dueOn), expected: state === 'planned' ? (expected.get(kind) ?? 0) : null, due, inTime, late, missing: due - inTime - late, version };
    });
  }
}

const NONE = { due: 0, inTime: 0, late: 0 };
