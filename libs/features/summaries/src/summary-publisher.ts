import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { WeeklySummary } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Districts } from '@portfolio/identity';
import { Clock, dateInShanghai } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { requestContext } from '@portfolio/platform/http';
import { lastDue } from '@portfolio/platform/jobs';
import { canonicalJson, isoWeek, previousWeek, weekEnd } from '@portfolio/rules';
import { PortfolioReader } from './portfolio-reader';
import { FRIDAY_17 } from './summaries.job';
import { summaryContent, summaryTitle } from './summary-content';
import { toWeeklySummary } from './weekly-summary-view';
import { WeeklySummariesRepository } from './weekly-summaries.repository';
import type { WeeklySummaryRow } from './weekly-summary.entity';

const AUTOMATIC = '系统自动发布';

/** Freezes a week: reads the portfolio, derives the figures, keeps them for ever under their SHA-256. */
@Injectable()
export class SummaryPublisher {
  constructor(
    private readonly database: Database,
    private readonly repository: WeeklySummariesRepository,
    private readonly reader: PortfolioReader,
    private readonly districts: Districts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Publishes this week, or the week just ended, which was missed: older ones would be told from today's data. `summary_exists` when it has been. */
  async publish({ week, publishedBy }: { week: string | null; publishedBy?: string }): Promise<WeeklySummary> {
    const district = await this.districts.current();
    const today = this.clock.today();
    const asked = week ?? isoWeek(today);
    if (!isWeek(asked)) throw new UserError('malformed_request', { detail: '周次应为 2026-W48 这样的形式' });
    if (asked !== isoWeek(today) && asked !== previousWeek(isoWeek(today))) throw new UserError('malformed_request', { detail: '只能发布本周或上周的周报：更早的周次已没有当时的数据，往后的还没有到' });
    return this.database.transaction(async () => {
      if ((await this.repository.ofWeek(district.id, asked)) !== null) throw new UserError('summary_exists', { week: asked });
      const asOf = asked === isoWeek(today) ? today : weekEnd(asked);
      const row = await this.row(district, asked, asOf, publishedBy ?? requestContext().principal?.displayName ?? AUTOMATIC);
      await this.repository.insert(row);
      await this.audit.record({ action: 'publish', objectType: 'weekly_summary', objectId: row.id, objectLabel: row.title, districtId: district.id });
      return toWeeklySummary(row);
    });
  }

  /** What the job does: publishes the week whose Friday 17:00 came last, unless it has been; says whether it did. */
  async publishIfMissing(): Promise<boolean> {
    const district = await this.districts.find();
    if (district === null) return false;
    const week = isoWeek(dateInShanghai(lastDue(FRIDAY_17, this.clock.now())));
    if ((await this.repository.ofWeek(district.id, week)) !== null) return false;
    await this.publish({ week });
    return true;
  }

  /** For demo data: last week as its milestones tell it, so that this week has something to be compared with. */
  async publishPrevious(): Promise<void> {
    await this.publish({ week: previousWeek(isoWeek(this.clock.today())) });
  }

  private async row(district: { id: string; name: string }, week: string, asOf: string, publishedBy: string): Promise<WeeklySummaryRow> {
    const before = await this.repository.latestBefore(district.id, week);
    const previous = before === null ? null : { week: before.week, figures: toWeeklySummary(before).figures };
    const rows = await this.reader.read(district.id, asOf);
    const content = canonicalJson(summaryContent(week, rows, previous));
    return {
      id: newId(),
      districtId: district.id,
      week,
      issue: 1,
      title: summaryTitle(district.name, week),
      cutOff: rows.cutOff,
      publishedAt: this.clock.nowIso(),
      publishedBy,
      rulePack: rows.rulePack,
      sha256: createHash('sha256').update(content).digest('hex'),
      content,
      demo: rows.demo,
    };
  }
}

function isWeek(text: string): boolean {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  return match !== null && Number(match[2]) >= 1 && Number(match[2]) <= 53;
}
