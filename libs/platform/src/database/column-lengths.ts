/** Lengths of text columns, the same for entities and migrations. */
export const COLUMN_LENGTH = { id: 36, text: 200, date: 10, instant: 24, decimal: 24 } as const;
