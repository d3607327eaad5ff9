import type { PlanWarning } from '@portfolio/contracts';
import type { PlanWarningCode } from '@portfolio/plan-text';
import type { PlanImportRow } from './plan-import-row.entity';

/** Findings that leave more than one reading open: a planner has to decide before the row is committed. */
const DOUBTS: ReadonlySet<string> = new Set<PlanWarningCode>(['ambiguous_split', 'not_work_like', 'scan_suspect', 'place_unclear', 'unbalanced_brackets', 'duplicate_name']);

/** Whether the row changes the catalogue by a doubtful reading that nobody has checked. */
export function needsReview(row: Pick<PlanImportRow, 'change' | 'reviewed' | 'warnings'>): boolean {
  return !row.reviewed && (row.change === 'added' || row.change === 'changed') && row.warnings.some(isDoubt);
}

/** Whether a planner's check of an item still holds for the same words in another text: nothing new is doubtful about them. */
export function stillReviewed(before: { reviewed: boolean; warnings: readonly PlanWarning[] }, warnings: readonly PlanWarning[]): boolean {
  return before.reviewed && warnings.every(({ code }) => before.warnings.some((known) => known.code === code));
}

/** Whether the catalogue has the item by a doubtful reading that nobody has checked or corrected. */
export function isOpenDoubt({ warnings, reviewed, corrected }: { warnings: readonly PlanWarning[]; reviewed: boolean; corrected: boolean }): boolean {
  return warnings.length > 0 && !reviewed && !corrected;
}

function isDoubt({ code }: PlanWarning): boolean {
  return DOUBTS.has(code);
}
