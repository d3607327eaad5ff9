import { UserError } from '@portfolio/platform/errors';

/** One field that is filled in wrongly, with its own sentence. */
export function wrongField(field: string, message: string): UserError {
  return new UserError('invalid_fields', { count: 1 }, { fields: { [field]: message } });
}
