/** One possible value of a filter or a choice input. */
export interface Choice {
  id: string | number | boolean;
  name: string;
}

/** Choices from a table of labels in contracts: `choicesOf(SECTOR_LABELS)`. */
export function choicesOf<K extends string>(labels: Record<K, string>): { id: K; name: string }[] {
  return (Object.keys(labels) as K[]).map((id) => ({ id, name: labels[id] }));
}

/** What a chosen filter says on its chip: one name, or the first with the count. */
export function chosenWords(chosen: readonly Choice['id'][], choices: readonly Choice[]): string {
  const names = chosen.map((id) => choices.find((choice) => choice.id === id)?.name ?? '…');
  return names.length <= 1 ? (names[0] ?? '') : `${names[0]} 等 ${names.length} 项`;
}
