import { Injectable } from '@nestjs/common';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import type { FilingCorrection, Principal } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import { compareMoney, followingToDate, periodLabel } from '@portfolio/rules';
import { FilingFiguresReader, type FiledBefore } from './filing-figures-reader';
import { FilingWindowsRepository } from './filing-windows.repository';
import type { FilingWindowRow } from './filing-window.entity';
import type { FilingRow } from './filing.entity';
import { FilingsRepository } from './filings.repository';

/** A filing with all it stands among. */
export interface FilingContext {
  row: FilingRow;
  window: FilingWindowRow;
  project: ProjectFacts;
  before: FiledBefore;
}

/** Periods back in which a correction still matters to what is read now. */
const LOOKED_BACK = 12;

@Injectable()
export class FilingContexts {
  constructor(
    private readonly filings: FilingsRepository,
    private readonly windows: FilingWindowsRepository,
    private readonly projects: ProjectDirectory,
    private readonly figures: FilingFiguresReader,
  ) {}

  /** Throws `not_found`, also for what has not left another unit. */
  async of(user: Principal, id: string): Promise<FilingContext> {
    return this.around(await this.row(user, id));
  }

  /** The same once nobody else writes to filings and schedule of its project until the transaction ends. */
  async held(user: Principal, id: string): Promise<FilingContext> {
    await this.lock((await this.row(user, id)).projectId);
    return this.of(user, id);
  }

  /** Whoever looks: for what follows from elsewhere. Throws `not_found`. */
  async found(districtId: string, id: string): Promise<FilingContext> {
    const row = await this.filings.find(districtId, id);
    if (row === null) throw new UserError('not_found');
    return this.around(row);
  }

  async around(row: FilingRow): Promise<FilingContext> {
    const window = await this.windows.find(row.districtId, row.windowId);
    if (window === null) throw new UserError('not_found');
    const project = await this.projects.get(row.districtId, row.projectId);
    return { row, window, project, before: await this.figures.before(row.districtId, { ...row, endsOn: window.endsOn }) };
  }

  /** The latest own filing before this one that was put right after this one had left. */
  async correction({ row, before }: FilingContext): Promise<FilingCorrection | null> {
    const earlier = before.own.slice(0, LOOKED_BACK);
    if (row.submittedAt === null || earlier.length === 0) return null;
    const sent = await this.filings.lastSent([row.id, ...earlier.map(({ id }) => id)]);
    const own = sent.get(row.id) ?? row.submittedAt;
    const at = earlier.findIndex(({ id, state }) => (state === 'submitted' || state === 'accepted') && (sent.get(id) ?? '') > own);
    const corrected = earlier[at];
    if (corrected === undefined) return null;
    const follows = followingToDate(corrected.investmentToDate, [...earlier.slice(0, at), row].map(({ investmentPeriod }) => investmentPeriod));
    const same = follows === null || row.investmentToDate === null || compareMoney(follows, row.investmentToDate) === 0;
    return { filingId: corrected.id, periodLabel: periodLabel(corrected.period), at: sent.get(corrected.id) ?? '', investmentToDate: same ? null : follows };
  }

  /** Nobody else writes to filings and schedule of the project until the transaction ends. */
  lock(projectId: string): Promise<void> {
    return this.projects.lock([projectId]);
  }

  private async row(user: Principal, id: string): Promise<FilingRow> {
    const row = await this.filings.find(user.districtId, id);
    if (row === null || (row.submittedAt === null && row.departmentId !== user.departmentId)) throw new UserError('not_found');
    return row;
  }
}
