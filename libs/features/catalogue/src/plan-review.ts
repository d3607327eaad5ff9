import type { PlanWarning } from '@portfolio/contracts';
import type { PlanWarningCode } from '@portfolio/plan-text';
import type { PlanImportRow } from './plan-import-row.entity';

/** Findings that leave more than one reading open: a planner has to decide before the row is committed. */
const DOUBTS: ReadonlySet<string> = new Set<PlanWarningCode>(['ambiguous_split', 'not_work_like', 'scan_suspect', 'place_unclear', 'unbalanced_brackets', 'duplicate_name']);

/** Whether the row changes the catalogue by a doubtful reading that nobody has checked. */
export function needsReview(row: Pick<PlanImportRow, 'change' | 'reviewed' | 'warnings'>): boolean {
  return !row.reviewed && (row.change === 'added' || row.change === 'changed') && row.warnings.some(isDoubt);
}

function isDoubt({ code }: PlanWarning): boolean {
  return DOUBTS.has(code);
}
