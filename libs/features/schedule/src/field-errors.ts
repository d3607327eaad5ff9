import type { ErrorCode } from '@portfolio/contracts';
import { UserError, sentence, type ErrorParams } from '@portfolio/platform/errors';

/** One field that is filled in wrongly, with its own sentence. */
export function wrongField(field: string, message: string): UserError {
  return new UserError('invalid_fields', { count: 1 }, { fields: { [field]: message } });
}

/** An error of its own code whose sentence also stands at the fields it is about. */
export function atFields(code: ErrorCode, params: ErrorParams, fields: readonly string[]): UserError {
  return new UserError(code, params, { fields: Object.fromEntries(fields.map((field) => [field, sentence(code, params)])) });
}
