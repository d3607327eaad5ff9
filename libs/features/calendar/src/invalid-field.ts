import { UserError } from '@portfolio/platform/errors';

/** `invalid_fields` with a sentence at one field. */
export function invalidField(field: string, message: string): UserError {
  return new UserError('invalid_fields', { count: 1 }, { fields: { [field]: message } });
}
