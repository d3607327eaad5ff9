import { parseBusinessDate, toBusinessDate } from '@portfolio/rules';

/** Years that a calendar may be kept for: the plan's, those before it that its works began in, and those its works reach into. */
export const EARLIEST_YEAR = 2010;
export const LATEST_YEAR = 2050;

export const firstDay = (year: number): string => toBusinessDate(year, 1, 1);
export const lastDay = (year: number): string => toBusinessDate(year, 12, 31);
export const yearOf = (date: string): number => parseBusinessDate(date).year;
