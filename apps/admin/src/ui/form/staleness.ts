/** Changed by every save without anybody having typed them. */
const TECHNICAL = new Set(['id', 'version', 'updatedAt']);

/** Fields in which the present record differs from the one that the page was opened with. */
export function changedFields(opened: Record<string, unknown>, current: Record<string, unknown>): string[] {
  return Object.keys(current).filter((field) => !TECHNICAL.has(field) && JSON.stringify(opened[field]) !== JSON.stringify(current[field]));
}

/** The present record with its version as the new ground, and what the user typed to be laid over it. */
export function rebase(typed: Record<string, unknown>, typedFields: readonly string[], current: Record<string, unknown>): { values: Record<string, unknown>; dirty: [field: string, value: unknown][] } {
  return { values: { ...current }, dirty: typedFields.map((field) => [field, typed[field]]) };
}
