import { Injectable } from '@nestjs/common';
import type { FilingBatchResult, FilingDetail, Principal } from '@portfolio/contracts';
import { ProjectDirectory } from '@portfolio/catalogue';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { FilingLeaving } from './filing-leaving';
import { FilingStarts } from './filing-starts';
import { FilingViews } from './filing-views';
import { FilingWrites } from './filing-writes';
import type { NoChangeDto, StartFilingDto, SubmitFilingDto } from './filing.dto';

/** 报送, 本期无变化. */
@Injectable()
export class FilingSubmissionsService {
  constructor(
    private readonly database: Database,
    private readonly writes: FilingWrites,
    private readonly leaving: FilingLeaving,
    private readonly starts: FilingStarts,
    private readonly views: FilingViews,
    private readonly projects: ProjectDirectory,
  ) {}

  /** Throws `stale_version`, `filing_action_refused`, `filing_superseded`, `invalid_fields`. What the checks notice never stops it. */
  submit(user: Principal, id: string, { version, explanations }: SubmitFilingDto): Promise<FilingDetail> {
    const answers = new Map((explanations ?? []).map(({ code, answer }) => [code, answer]));
    return this.writes.act(user, 'submit', { id, version }, (context) => this.leaving.submit(user, context, answers));
  }

  /** Each by itself: what cannot be filed so is named with its reason, the others are filed. */
  async noChange(user: Principal, { items }: NoChangeDto): Promise<FilingBatchResult> {
    const done: string[] = [];
    const refused: FilingBatchResult['refused'] = [];
    for (const item of items) {
      try {
        done.push(await this.fileNoChange(user, item));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const name = (await this.projects.many(user.districtId, [item.projectId]))[0]?.name ?? '';
        refused.push({ id: item.projectId, name, reason: Object.values(error.fields ?? {})[0] ?? error.message });
      }
    }
    return { done: await this.views.lines(user, done), refused };
  }

  private fileNoChange(user: Principal, item: StartFilingDto): Promise<string> {
    return this.database.transaction(async () => {
      const { row, before, project } = await this.starts.start(user, item);
      const last = before.own[0];
      if (last === undefined) throw new UserError('filing_no_previous', { project: project.name });
      if (row.state === 'draft' && row.version > 1) throw new UserError('filing_action_refused', { state: '草稿，已填写内容', action: '选“本期无变化”' });
      const { progressText, progressPercent, nextSteps, selfRating } = last;
      const investmentPeriod = before.investmentToDate === null || row.part !== 'lead' ? null : '0';
      const same = { progressText, progressPercent, nextSteps, selfRating, investmentPeriod, milestones: [], noChange: true };
      await this.writes.act(user, 'submit', row, (context) => this.leaving.submit(user, context, new Map(), same));
      return row.id;
    });
  }
}
