import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { WorkingCalendars } from '@portfolio/calendar';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { FilingField, FilingState, FilingStep, Rating } from '@portfolio/contracts';
import { Database, newId } from '@portfolio/platform/database';
import { defaultCadence } from '@portfolio/rules';
import { dutiesOf } from './duty-writer';
import { FilingDutiesRepository } from './filing-duties.repository';
import { EMPTY_FILING } from './filing-starts';
import type { FilingWindowRow } from './filing-window.entity';
import { FilingWindowsRepository } from './filing-windows.repository';
import type { FilingRow } from './filing.entity';
import { FilingsRepository } from './filings.repository';
import { plannedWindow } from './window-keeper';

/** A made-up filing of a project's lead unit. */
export interface SeedFiling {
  projectId: string;
  departmentId: string;
  period: string;
  state: FilingState;
  /** The day it left the unit; null for a draft. */
  filedOn: string | null;
  progressText: string;
  progressPercent: number | null;
  investmentPeriod: string | null;
  investmentToDate: string | null;
  nextSteps: string;
  selfRating: Rating | null;
  noChange?: boolean;
  reviewNote?: string;
  reviewWords?: Partial<Record<FilingField, string>>;
}

const CLERK = '演示填报员';
const HEAD = '演示负责人';
const OFFICE = '演示督查员';

/** Adds demo windows that have passed, who owed what in them, and filings. */
@Injectable()
export class FilingSeeder {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
    private readonly windows: FilingWindowsRepository,
    private readonly duties: FilingDutiesRepository,
    private readonly filings: FilingsRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** The windows of the periods, with what the units of these projects owed by today's owners and stages. */
  async windowsOf(districtId: string, periods: readonly string[], projects: readonly ProjectFacts[]): Promise<FilingWindowRow[]> {
    const calendar = await this.calendars.of(districtId);
    await this.windows.insertMissing(periods.map((period) => plannedWindow(districtId, period, calendar)));
    const rows = await this.windows.ofPeriods(districtId, periods);
    for (const { id: windowId, kind, skipped } of rows) {
      const owed = skipped ? [] : projects.filter(({ lifecycle }) => defaultCadence(lifecycle) === kind).flatMap(dutiesOf);
      await this.duties.insertMissing(owed.filter(({ part }) => part === 'lead').map((duty) => ({ ...duty, id: newId(), districtId, windowId })));
    }
    return rows;
  }

  /** Gives the number written. */
  async seed(districtId: string, windows: readonly FilingWindowRow[], filings: readonly SeedFiling[]): Promise<number> {
    return this.database.transaction(async () => {
      const byPeriod = new Map(windows.map((window) => [window.period, window]));
      const rows = filings.flatMap((filing) => {
        const window = byPeriod.get(filing.period);
        return window === undefined ? [] : [rowOf(districtId, window, filing)];
      });
      await this.filings.insert(rows);
      await this.filings.addSteps(rows.flatMap(stepsOf));
      await this.audit.record({ action: 'seed', objectType: 'filing', objectId: districtId, objectLabel: `演示数据：${rows.length} 份进展填报`, districtId });
      return rows.length;
    });
  }
}

function rowOf(districtId: string, { id: windowId, dueOn }: FilingWindowRow, filing: SeedFiling): FilingRow {
  const { projectId, departmentId, state, filedOn, progressText, progressPercent, investmentPeriod, investmentToDate, nextSteps, selfRating } = filing;
  const reviewed = state === 'accepted' || state === 'returned';
  const percent = progressPercent === null ? null : String(progressPercent);
  return {
    ...EMPTY_FILING,
    id: newId(), districtId, windowId, projectId, departmentId, part: 'lead', state,
    noChange: filing.noChange ?? false,
    progressText, progressPercent: percent, computedPercent: percent, investmentPeriod, investmentToDate, nextSteps, selfRating,
    reviewWords: filing.reviewWords ?? {},
    reviewNote: filing.reviewNote ?? null,
    submittedAt: filedOn === null ? null : `${filedOn}T08:30:00.000Z`,
    inTime: filedOn === null ? null : filedOn <= dueOn,
    filedBy: CLERK,
    approvedBy: HEAD,
    reviewedBy: reviewed ? OFFICE : null,
    demo: true,
    updatedAt: `${filedOn ?? dueOn}T08:30:00.000Z`,
  };
}

function stepsOf({ id: filingId, districtId, state, submittedAt, updatedAt, reviewNote, reviewWords }: FilingRow) {
  const at = submittedAt ?? updatedAt;
  const step = (action: FilingStep['action'], actor: string, minute: string, said: { note: string | null; words: FilingRow['reviewWords'] } = { note: null, words: {} }) => ({
    id: newId(), districtId, filingId, action, at: at.replace(':30:', `:${minute}:`), actorId: null, actor, ...said,
  });
  const filed = submittedAt === null ? [] : [step('submit', CLERK, '20'), step('approve', HEAD, '30')];
  const reviewed = state === 'accepted' ? [step('accept', OFFICE, '50')] : state === 'returned' ? [step('return', OFFICE, '50', { note: reviewNote, words: reviewWords })] : [];
  return [step('draft', CLERK, '10'), ...filed, ...reviewed];
}
