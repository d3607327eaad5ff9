import { Injectable } from '@nestjs/common';
import type { FilingDetail, NoChangeResult, Principal } from '@portfolio/contracts';
import { ProjectDirectory } from '@portfolio/catalogue';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { FilingContext } from './filing-context';
import { FilingLeaving } from './filing-leaving';
import { FilingStarts } from './filing-starts';
import { FilingViews } from './filing-views';
import { FilingWrites } from './filing-writes';
import type { Answers } from './honesty-keeper';
import type { ExplanationDto, NoChangeDto, NoChangeItemDto, SubmitFilingDto } from './filing.dto';

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
    const answers = answersOf(explanations);
    return this.writes.act(user, 'submit', { id, version }, (context) => this.leaving.submit(user, context, answers));
  }

  /** Each by itself: what cannot be filed so is named with its reason, what the checks ask about waits where that was wished, and with it later periods of its project; the others are filed. Earlier periods come first. */
  async noChange(user: Principal, { items, askFirst }: NoChangeDto): Promise<NoChangeResult> {
    const done: string[] = [];
    const refused: NoChangeResult['refused'] = [];
    const asked: NoChangeResult['asked'] = [];
    const names = new Map((await this.projects.many(user.districtId, items.map(({ projectId }) => projectId))).map(({ id, name }) => [id, name]));
    const held = new Set<string>();
    for (const item of items) {
      const { windowId, projectId } = item;
      const name = names.get(projectId) ?? '';
      if (held.has(projectId)) {
        refused.push({ id: projectId, name, reason: EARLIER_FIRST });
        continue;
      }
      try {
        done.push(await this.fileNoChange(user, item, askFirst === true));
      } catch (error) {
        held.add(projectId);
        if (error instanceof AskedFirst) asked.push({ windowId, projectId, name, checks: error.checks });
        else if (error instanceof UserError) refused.push({ id: projectId, name, reason: Object.values(error.fields ?? {})[0] ?? error.message });
        else throw error;
      }
    }
    return { done: await this.views.lines(user, done), refused, asked };
  }

  private fileNoChange(user: Principal, { explanations, ...item }: NoChangeItemDto, askFirst: boolean): Promise<string> {
    return this.database.transaction(async () => {
      const started = await this.starts.start(user, item);
      const { row, before, project } = started;
      const last = before.own[0];
      if (last === undefined) throw new UserError('filing_no_previous', { project: project.name });
      if (row.state === 'draft' && row.version > 1) throw new UserError('filing_action_refused', { state: '草稿，已填写内容', action: '选“本期无变化”' });
      const { progressText, progressPercent, nextSteps, selfRating } = last;
      const investmentPeriod = before.investmentToDate === null || row.part !== 'lead' ? null : '0';
      const same = { progressText, progressPercent, nextSteps, selfRating, investmentPeriod, milestones: [], noChange: true };
      const answers = answersOf(explanations);
      if (askFirst && (row.state === 'draft' || row.state === 'returned')) await this.ask({ ...started, row: { ...row, ...same } }, answers);
      await this.writes.act(user, 'submit', row, (context) => this.leaving.submit(user, context, answers, same));
      return row.id;
    });
  }

  private async ask(context: FilingContext, answers: Answers): Promise<void> {
    const checks = await this.views.found(context);
    if (checks.some(({ code, answer }) => answer === null && !answers.has(code))) throw new AskedFirst(checks);
  }
}

/** Filed now, the later one would shut the earlier one out. */
const EARLIER_FIRST = '同一项目的前一期还没有提交，请先处理前一期。';

/** Undoes what was begun for a filing that waits for an explanation. */
class AskedFirst extends Error {
  constructor(readonly checks: FilingDetail['checks']) {
    super('asked first');
  }
}

function answersOf(explanations: readonly ExplanationDto[] | null | undefined): Answers {
  return new Map((explanations ?? []).map(({ code, answer }) => [code, answer]));
}
