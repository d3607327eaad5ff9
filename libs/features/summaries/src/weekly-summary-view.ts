import type { WeeklySummary } from '@portfolio/contracts';
import type { SummaryContent } from './summary-content';
import type { WeeklySummaryRow } from './weekly-summary.entity';

/** The published page; the rows behind it stay in the snapshot. */
export function toWeeklySummary(row: WeeklySummaryRow): WeeklySummary {
  const { figures, previousWeek, previousFigures, overdue, reached, upcoming } = JSON.parse(row.content) as SummaryContent;
  const { id, week, issue, title, cutOff, publishedAt, publishedBy, rulePack, sha256 } = row;
  return { id, week, issue, title, cutOff, publishedAt, publishedBy, rulePack, sha256, figures, previousWeek, previousFigures, overdue, reached, upcoming, demo: Boolean(row.demo) };
}
