import { CronExpressionParser } from 'cron-parser';

export const SCHEDULE_TIME_ZONE = 'Asia/Shanghai';

/** The last instant at or before `now` at which a cron pattern (Asia/Shanghai) was due. */
export function lastDue(cron: string, now: Date): Date {
  const justAfter = new Date(now.getTime() + 1);
  return CronExpressionParser.parse(cron, { tz: SCHEDULE_TIME_ZONE, currentDate: justAfter }).prev().toDate();
}

/** The next instant after `now` at which it is due. */
export function nextDue(cron: string, now: Date): Date {
  return CronExpressionParser.parse(cron, { tz: SCHEDULE_TIME_ZONE, currentDate: now }).next().toDate();
}
