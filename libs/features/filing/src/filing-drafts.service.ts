import { Injectable } from '@nestjs/common';
import type { FilingDetail, FilingMilestone, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { UserError, refuseInvalid } from '@portfolio/platform/errors';
import { FilingJournal } from './filing-journal';
import { FilingStarts } from './filing-starts';
import { FilingViews, toDate } from './filing-views';
import { FilingWrites } from './filing-writes';
import type { FilingMilestoneDto, SaveFilingDto, StartFilingDto } from './filing.dto';
import type { FilingRow } from './filing.entity';
import { FilingsRepository } from './filings.repository';

/** Beginning a filing, saving its draft, and who is at it. */
@Injectable()
export class FilingDraftsService {
  constructor(
    private readonly database: Database,
    private readonly starts: FilingStarts,
    private readonly filings: FilingsRepository,
    private readonly writes: FilingWrites,
    private readonly views: FilingViews,
    private readonly journal: FilingJournal,
    private readonly clock: Clock,
  ) {}

  /** Gives the filing that is there already, whatever its state. Throws `filing_not_due`, `filing_superseded`. */
  async start(user: Principal, dto: StartFilingDto): Promise<FilingDetail> {
    const id = await this.database.transaction(async () => (await this.starts.start(user, dto)).row.id);
    return this.views.get(user, id);
  }

  /** Throws `stale_version` with the present record, `filing_action_refused`, `invalid_fields` for what only the lead unit files. */
  save(user: Principal, id: string, dto: SaveFilingDto): Promise<FilingDetail> {
    return this.writes.act(user, 'save', { id, version: dto.version }, async (context) => {
      const { row, window, project } = context;
      const written = contentIn(dto, row);
      if (row.part === 'cooperating') refuseWhole(written);
      const now = this.clock.nowIso();
      const changes = { ...written, noChange: false, updatedAt: now, investmentToDate: toDate({ ...context, row: { ...row, ...written } }) };
      const after = await this.filings.update(row, changes, () => Promise.resolve(null));
      await this.filings.touch(row, user, now);
      await this.journal.saved(row, { row: after, period: window.period, project });
    });
  }

  /** Says that the user has the form open, and gives who else has. */
  async editing(user: Principal, id: string): Promise<FilingDetail['editors']> {
    return this.database.transaction(async () => {
      const filing = await this.filings.find(user.districtId, id);
      if (filing === null || filing.departmentId !== user.departmentId) throw new UserError('not_found');
      await this.filings.touch(filing, user, this.clock.nowIso());
      return this.views.editors(user, id);
    });
  }
}

type Written = Pick<FilingRow, 'progressText' | 'progressPercent' | 'investmentPeriod' | 'nextSteps' | 'selfRating' | 'milestones'>;

function contentIn(dto: SaveFilingDto, row: FilingRow): Written {
  const stated = dto.progressPercent;
  return {
    progressText: dto.progressText === undefined ? row.progressText : (dto.progressText ?? ''),
    progressPercent: stated === undefined ? row.progressPercent : stated === null ? null : String(stated),
    investmentPeriod: dto.investmentPeriod === undefined ? row.investmentPeriod : dto.investmentPeriod,
    nextSteps: dto.nextSteps === undefined ? row.nextSteps : (dto.nextSteps ?? ''),
    selfRating: dto.selfRating === undefined ? row.selfRating : dto.selfRating,
    milestones: dto.milestones === undefined ? row.milestones : (dto.milestones ?? []).map(milestoneIn),
  };
}

/** Only what is said of it. */
function milestoneIn({ milestoneId, forecastDate, completedOn, note }: FilingMilestoneDto): FilingMilestone {
  return { milestoneId, ...(forecastDate !== undefined && { forecastDate }), ...(completedOn != null && { completedOn }), ...(note != null && { note }) };
}

function refuseWhole({ progressPercent, investmentPeriod }: Written): void {
  const fields: Record<string, string> = {};
  if (progressPercent !== null) fields['progressPercent'] = '形象进度百分比由牵头单位填报，配合单位只填本单位承担部分的情况。';
  if (investmentPeriod !== null) fields['investmentPeriod'] = '完成投资由牵头单位填报，避免重复计算。';
  refuseInvalid(fields);
}
