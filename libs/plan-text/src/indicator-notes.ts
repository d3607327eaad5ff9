/** A note under the table that explains a sign in its cells: `（）表示累计数`. */
export interface NoteRule {
  opens: string;
  closes: string;
  meaning: string;
}

const RULE = /([（(【[〔［])\s?([)）】\]〕］])\s?(?:内|中)?(?:的?(?:数据|数字|数值|数))?(?:表示|为|是|指|代表)([^，。；;]{1,30})/g;

/** Reads the notes under a table of indicators. */
export function noteRules(notes: readonly string[]): NoteRule[] {
  return notes.flatMap((note) =>
    [...note.slice(0, 2000).matchAll(RULE)].map((match) => ({ opens: match[1] ?? '', closes: match[2] ?? '', meaning: (match[3] ?? '').trim() })),
  );
}

/** The meaning of the signs that stand around one of the values; null where there are none. */
export function noteFor(rules: readonly NoteRule[], values: readonly (string | null)[]): string | null {
  const rule = rules.find(({ opens, closes }) => values.some((value) => value !== null && value.startsWith(opens) && value.endsWith(closes)));
  return rule?.meaning ?? null;
}
