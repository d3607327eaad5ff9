import { addDays, parseBusinessDate, toBusinessDate } from '@portfolio/rules';
import { dateWords } from '../ui/dates';

/** Days from `from` to `to`, both inclusive; open where undefined. */
export interface Period {
  from?: string | undefined;
  to?: string | undefined;
}
export interface NamedPeriod extends Period {
  label: string;
}

/** The periods that one asks for most, counted from the server's day. */
export function namedPeriods(today: string): NamedPeriod[] {
  const { year, month } = parseBusinessDate(today);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  return [
    { label: '今后 30 天', from: today, to: addDays(today, 30) },
    { label: '本月', ...months(year, month, 1) },
    { label: '下月', ...months(year, month + 1, 1) },
    { label: '本季度', ...months(year, quarter, 3) },
    { label: '本年', ...months(year, 1, 12) },
    { label: '明年', ...months(year + 1, 1, 12) },
  ];
}

/** What the chip says; null when there is no limit. */
export function periodWords({ from, to }: Period, named: readonly NamedPeriod[]): string | null {
  if (from === undefined && to === undefined) return null;
  const known = named.find((period) => period.from === from && period.to === to);
  if (known !== undefined) return known.label;
  if (from === undefined) return `${dateWords(to ?? '')} 以前`;
  return to === undefined ? `${dateWords(from)} 以后` : `${dateWords(from)} 至 ${dateWords(to)}`;
}

/** `count` whole months; a month past December runs into the next year. */
function months(year: number, month: number, count: number): Required<Period> {
  return { from: firstOf(year, month), to: addDays(firstOf(year, month + count), -1) };
}

function firstOf(year: number, month: number): string {
  return toBusinessDate(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
}
