import type { WeeklySummary } from '@portfolio/contracts';
import { NO_NOTICES, calendarFrom, knownBetween } from '@portfolio/rules';
import type { PortfolioRows } from './portfolio-rows';
import type { SummaryContent } from './summary-content';
import type { WeeklySummaryRow } from './weekly-summary.entity';

/** The published page; the rows behind it stay in the snapshot. */
export function toWeeklySummary(row: WeeklySummaryRow): WeeklySummary {
  const { rows, figures, previousWeek, previousFigures, overdue, reached, upcoming } = JSON.parse(row.content) as SummaryContent;
  const { id, week, issue, title, cutOff, publishedAt, publishedBy, rulePack, sha256 } = row;
  // Snapshots from before the calendar name none: they counted on plain weekdays.
  const calendar = calendarFrom((rows as Partial<PortfolioRows>).calendar ?? NO_NOTICES);
  const calendarConfirmed = overdue.every(({ baselineDate }) => knownBetween(baselineDate, rows.asOf, calendar));
  return { id, week, issue, title, cutOff, publishedAt, publishedBy, rulePack, sha256, figures, previousWeek, previousFigures, overdue, reached, upcoming, calendarConfirmed, demo: Boolean(row.demo) };
}
