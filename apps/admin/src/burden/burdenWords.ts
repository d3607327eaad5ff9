import type { BurdenLine } from '@portfolio/contracts';

/** One unit's burden in one sentence, for whoever is about to add to it. */
export function burdenSentence({ departmentName, ordersOpen, ordersIssued, reminders, forms }: BurdenLine): string {
  return `${departmentName}本月负担：在办督办单 ${ordersOpen} 件（本月下达 ${ordersIssued} 件），收到提醒 ${reminders} 项，应填表单 ${forms} 份。`;
}

/** `2026-11` → `2026年11月`. */
export function monthWords(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
}

/** The present month and the eleven before it. */
export function recentMonths(today: string): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: 12 }, (_, back) => {
    const index = year * 12 + month - 1 - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
