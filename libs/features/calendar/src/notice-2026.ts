import type { CalendarDayKind } from '@portfolio/contracts';
import { addDays, daysBetween } from '@portfolio/rules';

interface Festival {
  name: string;
  /** First and last day off. */
  off: [from: string, to: string];
  /** Weekend days worked for it. */
  worked: string[];
}

/** 节假日安排 of one year as the State Council's General Office has published it, checked by hand against the notice. */
export interface PublishedNotice {
  year: number;
  notice: string;
  publishedOn: string;
  source: string;
  festivals: Festival[];
}

export const NOTICE_2026: PublishedNotice = {
  year: 2026,
  notice: '国办发明电〔2025〕7号',
  publishedOn: '2025-11-04',
  source: '国务院办公厅关于2026年部分节假日安排的通知',
  festivals: [
    { name: '元旦', off: ['2026-01-01', '2026-01-03'], worked: ['2026-01-04'] },
    { name: '春节', off: ['2026-02-15', '2026-02-23'], worked: ['2026-02-14', '2026-02-28'] },
    { name: '清明节', off: ['2026-04-04', '2026-04-06'], worked: [] },
    { name: '劳动节', off: ['2026-05-01', '2026-05-05'], worked: ['2026-05-09'] },
    { name: '端午节', off: ['2026-06-19', '2026-06-21'], worked: [] },
    { name: '中秋节', off: ['2026-09-25', '2026-09-27'], worked: [] },
    { name: '国庆节', off: ['2026-10-01', '2026-10-07'], worked: ['2026-09-20', '2026-10-10'] },
  ],
};

/** Every day the notice names, earliest first. */
export function daysOfNotice({ festivals }: PublishedNotice): { date: string; kind: CalendarDayKind; name: string }[] {
  const days = festivals.flatMap(({ name, off: [from, to], worked }) => [
    ...Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => ({ date: addDays(from, at), kind: 'holiday' as const, name })),
    ...worked.map((date) => ({ date, kind: 'makeup' as const, name })),
  ]);
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}
