import { Injectable } from '@nestjs/common';
import { FILING_FIELDS, FILING_STATE_LABELS, type EvidenceLine, type Ratio } from '@portfolio/contracts';
import { Clock, dateInShanghai } from '@portfolio/platform/clock';
import { filingTimelinessRate, grouped, periodLabel } from '@portfolio/rules';
import { FilingDutiesRepository, type DutyLine } from './filing-duties.repository';
import { owed } from './filing-duties.service';
import { FilingsRepository, type FilingOfPeriod } from './filings.repository';

/** A filing that a unit owes, for the ladder of reminders. */
export interface MissingFiling {
  id: string;
  /** Counts due dates: with each new one reminders begin anew. */
  number: number;
  title: string;
  projectId: string;
  departmentId: string;
  dueOn: string;
  demo: boolean;
}

/** Fields that a form asks for: a co-operating unit says nothing of the whole. */
const FIELDS = { lead: FILING_FIELDS.length, cooperating: FILING_FIELDS.length - 2 };

/** What filings tell of projects and units, for other features. */
@Injectable()
export class FilingReporting {
  constructor(
    private readonly duties: FilingDutiesRepository,
    private readonly filings: FilingsRepository,
    private readonly clock: Clock,
  ) {}

  /** Closed windows running up to a day without a filing of the lead unit. A project that is not named was not asked in any window that has closed. */
  async missed(districtId: string, projectIds: readonly string[], asOf: string): Promise<Map<string, number>> {
    const lines = (await this.duties.lines(districtId, asOf, { projectIds })).filter(({ closed, part }) => closed && part === 'lead');
    const missed = new Map<string, number>();
    for (const [projectId, own] of grouped(lines, (line) => line.projectId)) missed.set(projectId, running(own, asOf));
    return missed;
  }

  /** 填报及时率 by unit, of the windows that fell due in the period and have closed. */
  async timeliness(districtId: string, from: string, to: string): Promise<Map<string, Ratio>> {
    const lines = (await this.duties.lines(districtId, this.clock.today(), { from })).filter(({ closed, dueOn }) => closed && dueOn <= to);
    return mapped(lines, (own) => filingTimelinessRate(own.filter(({ inTime }) => inTime === true).length, own.length));
  }

  /** Forms due in the period by unit, and the fields they ask for. */
  async asked(districtId: string, from: string, to: string): Promise<Map<string, { forms: number; fields: number }>> {
    const lines = (await this.duties.lines(districtId, this.clock.today(), { from })).filter(({ dueOn }) => dueOn <= to);
    return mapped(lines, (own) => ({ forms: own.length, fields: own.reduce((sum, { part }) => sum + FIELDS[part], 0) }));
  }

  /** Filings that have not left their units, due on `dueThrough` or before. */
  async missing(districtId: string, dueThrough: string): Promise<MissingFiling[]> {
    const lines = owed(await this.duties.lines(districtId, dueThrough));
    return lines.flatMap(({ id, dueNumber, period, projectId, departmentId, dueOn, submittedAt, demo }) =>
      submittedAt !== null || dueOn > dueThrough ? [] : [{ id, number: dueNumber, title: `${periodLabel(period)}进展填报`, projectId, departmentId, dueOn, demo }],
    );
  }

  /** The last filings of each project's lead unit in words, latest first; at most `count` of each. */
  async last(districtId: string, projectIds: readonly string[], count: number): Promise<Map<string, EvidenceLine[]>> {
    const filed = (await this.filings.filedOf(districtId, projectIds)).filter(({ part }) => part === 'lead');
    return new Map([...grouped(filed, ({ projectId }) => projectId)].map(([projectId, own]) => [projectId, inWords(own.slice(0, count))]));
  }
}

function inWords(filed: readonly FilingOfPeriod[]): EvidenceLine[] {
  return filed.map(({ period, state, submittedAt, noChange, progressText, progressPercent, inTime }) => {
    const percent = progressPercent === null ? '' : `${progressPercent}%，`;
    const late = inTime === false ? '，逾期报送' : '';
    return { at: submittedAt, text: `${periodLabel(period)}（${FILING_STATE_LABELS[state]}${late}）：${percent}${noChange ? '本期无变化；' : ''}${progressText}` };
  });
}

function running(lines: readonly DutyLine[], asOf: string): number {
  const windows = [...grouped(lines, ({ windowId }) => windowId).values()].sort((a, b) => ((a[0]?.endsOn ?? '') < (b[0]?.endsOn ?? '') ? 1 : -1));
  const filed = windows.findIndex((window) => window.some(({ submittedAt }) => submittedAt !== null && dateInShanghai(new Date(submittedAt)) <= asOf));
  return filed === -1 ? windows.length : filed;
}

function mapped<T>(lines: readonly DutyLine[], of: (own: readonly DutyLine[]) => T): Map<string, T> {
  return new Map([...grouped(lines, ({ departmentId }) => departmentId)].map(([departmentId, own]) => [departmentId, of(own)]));
}
