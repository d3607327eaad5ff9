import type { MilestoneDates } from '@portfolio/rules';

interface Dated extends MilestoneDates {
  baselineNumber: number;
}

/**
 * The dates that may judge a milestone (domain, rule 2: against the approved baseline). A milestone in no baseline (number 0),
 * drafted before the freeze or added after it (未纳入基线), has only a draft date: it is shown, but is never due soon or late,
 * counts in no light, progress or reminder, until an adjustment takes it into the next baseline.
 */
export function judgedDates({ baselineDate, baselineNumber, actualDate }: Dated): MilestoneDates {
  return { baselineDate: baselineNumber >= 1 ? baselineDate : null, actualDate };
}
