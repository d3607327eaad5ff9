/** Every finding the parser can make; a closed list, so that the review page can explain each. */
export const PLAN_WARNING_CODES = [
  'text_empty',
  'text_too_large',
  'binary_text',
  'no_box',
  'box_unnumbered',
  'box_without_title',
  'box_without_end',
  'box_ended_by_marker',
  'box_number_gap',
  'duplicate_box_number',
  'empty_box',
  'group_unnumbered',
  'group_number_gap',
  'programme_untitled',
  'groups_read_as_items',
  'skipped_text',
  'programme_as_item',
  'ambiguous_split',
  'not_work_like',
  'scan_suspect',
  'place_unclear',
  'unbalanced_brackets',
  'duplicate_name',
  'description_skipped',
  'empty_cell',
  'merged_cell_suspect',
  'indicator_row_unreadable',
  'indicator_count_mismatch',
] as const;

export type PlanWarningCode = (typeof PLAN_WARNING_CODES)[number];

/** A finding of the parser: what is doubtful, where, and what to do about it (in Chinese, shown as it is). */
export interface PlanWarning {
  code: PlanWarningCode;
  message: string;
  /** 1-based line of the text. */
  line: number;
  /** For `ambiguous_split`: the names under the other reading. */
  otherReading?: string[];
}

/** The text was refused as a whole: nothing was read from it. */
const REFUSALS: ReadonlySet<PlanWarningCode> = new Set(['text_empty', 'text_too_large', 'binary_text', 'no_box']);

/** The reason why nothing could be read from the text, or null where the text was read. */
export function planRefusal(plan: { warnings: readonly PlanWarning[] }): PlanWarning | null {
  return plan.warnings.find((warning) => REFUSALS.has(warning.code)) ?? null;
}

const SHOWN = 40;

/** Shortens a quotation from the plan for a message. */
export function quoted(text: string): string {
  const points = Array.from(text.slice(0, SHOWN * 2 + 2));
  return points.length > SHOWN ? `“${points.slice(0, SHOWN).join('')}……”` : `“${text}”`;
}
