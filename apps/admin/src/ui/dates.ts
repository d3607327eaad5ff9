import { dayOfWeek, formatChineseDate } from '@portfolio/rules';

const WEEKDAYS = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'] as const;

/** `2026-11-23` → `2026年11月23日`, with `weekday` `2026年11月23日 星期一`. */
export function dateWords(date: string, weekday = false): string {
  const day = formatChineseDate(date);
  return weekday ? `${day} ${WEEKDAYS[dayOfWeek(date) - 1] ?? ''}` : day;
}

const INSTANT = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An ISO instant as the day and minute in Beijing: `2026年11月23日 08:30`, wherever the browser is. */
export function instantWords(iso: string): string {
  const parts = new Map(INSTANT.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return `${formatChineseDate(date)} ${parts.get('hour')}:${parts.get('minute')}`;
}
