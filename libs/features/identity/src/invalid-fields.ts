import { UserError } from '@portfolio/platform/errors';

/** `invalid_fields` with a sentence at each field that has one. */
export function invalidFields(messages: Record<string, string | null>): UserError {
  const fields = Object.fromEntries(Object.entries(messages).filter((entry): entry is [string, string] => entry[1] !== null));
  return new UserError('invalid_fields', { count: Object.keys(fields).length }, { fields });
}
