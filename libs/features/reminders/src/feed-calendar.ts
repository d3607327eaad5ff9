import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { addDays, formatChineseDate } from '@portfolio/rules';
import type { FeedMilestone } from './feed-milestones.repository';

export interface FeedCalendarInput {
  title: string;
  milestones: readonly FeedMilestone[];
  publicUrl: string;
  /** When it is given out. */
  stamp: Date;
}

/** How often a calendar program should ask again. */
const REFRESH_SECONDS = 6 * 3600;

/** Open milestones as all-day events (RFC 5545): the same milestone keeps its UID, a change raises its SEQUENCE. */
export function feedCalendar({ title, milestones, publicUrl, stamp }: FeedCalendarInput): string {
  const calendar = ical({
    name: title,
    prodId: { company: 'portfolio', product: '重大项目调度系统', language: 'ZH-CN' },
    method: ICalCalendarMethod.PUBLISH,
    // Given as `timezone`, the generator would write DTSTAMP as local time, which RFC 5545 does not allow.
    x: { 'X-WR-TIMEZONE': 'Asia/Shanghai' },
    ttl: REFRESH_SECONDS,
  });
  for (const milestone of milestones) {
    calendar.createEvent({
      id: `milestone-${milestone.id}@portfolio.local`,
      start: day(milestone.baselineDate),
      end: day(addDays(milestone.baselineDate, 1)),
      allDay: true,
      summary: `${milestone.demo ? '【演示数据】' : ''}${milestone.baselineNumber === 0 ? '【未入基线】' : ''}${milestone.name}｜${milestone.projectName}`,
      // A draft date binds nobody: a calendar shows it as not decided.
      ...(milestone.baselineNumber === 0 && { status: ICalEventStatus.TENTATIVE }),
      description: description(milestone),
      url: `${publicUrl}/#/projects/${milestone.projectId}/show`,
      stamp,
      lastModified: new Date(milestone.updatedAt),
      sequence: milestone.version - 1,
    });
  }
  return calendar.toString();
}

/** Without a time zone the generator writes the date that it is in UTC, wherever it runs. */
function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function description({ projectCode, baselineDate, baselineNumber, forecastDate }: FeedMilestone): string {
  const baseline = baselineNumber === 0 ? `计划日期 ${formatChineseDate(baselineDate)}（草案，未纳入基线，不判定逾期）` : `基线日期 ${formatChineseDate(baselineDate)}`;
  const forecast = forecastDate === null ? '' : `\n预计 ${formatChineseDate(forecastDate)}（不影响逾期判定）`;
  return `项目编码 ${projectCode}\n${baseline}${forecast}`;
}
