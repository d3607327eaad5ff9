/** Only what the endpoint takes: the record on the page also holds computed fields, which the server refuses. Empty text becomes null. */
export function pickFields(values: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, emptyToNull(values[field])]));
}

function emptyToNull(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === 'string' && value.trim() === '' ? null : value;
}

/** For a new record: what has not been filled in is left out. */
export function pickFilled(values: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(pickFields(values, fields)).filter(([, value]) => value !== null));
}
