import type { BusinessDate } from './business-date';
import { workingDaysBetween } from './working-days';
import type { WorkingCalendar } from './working-days';

/** A claim that comes more than this many working days after the day it names says why it comes so late (补报须说明). */
export const PROMPT_CLAIM_WORKING_DAYS = 5;

/** When a unit says that a milestone was done, and on which day it says so. `baselineDate` null: in no baseline. */
export interface ClaimDates {
  date: BusinessDate;
  claimedOn: BusinessDate;
  baselineDate: BusinessDate | null;
}

/** Why a claim needs words: it names a day after the baseline date (`late`), or one that has long gone by (`delayed`). */
export function claimNeedsNote({ date, claimedOn, baselineDate }: ClaimDates, calendar: WorkingCalendar): 'late' | 'delayed' | null {
  if (baselineDate !== null && date > baselineDate) return 'late';
  return workingDaysBetween(date, claimedOn, calendar) > PROMPT_CLAIM_WORKING_DAYS ? 'delayed' : null;
}

/** 补报: said only after the baseline date had gone by, of a day before it. It counts as on time once accepted, and is shown as what it is. */
export function isBackdated({ date, claimedOn, baselineDate }: ClaimDates): boolean {
  return baselineDate !== null && date <= baselineDate && claimedOn > baselineDate;
}
