import { UserError } from './user-error';

/** One field that is filled in wrongly, with its own sentence. */
export function wrongField(field: string, message: string): UserError {
  return invalidFields({ [field]: message });
}

/** `invalid_fields` with a sentence at each field that has one. */
export function invalidFields(messages: Record<string, string | null>): UserError {
  const fields = Object.fromEntries(Object.entries(messages).filter((entry): entry is [string, string] => entry[1] !== null));
  return new UserError('invalid_fields', { count: Object.keys(fields).length }, { fields });
}

/** Throws `invalid_fields` when any field has a sentence. */
export function refuseInvalid(messages: Record<string, string | null>): void {
  if (Object.values(messages).some((message) => message !== null)) throw invalidFields(messages);
}
