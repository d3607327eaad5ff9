import type { ErrorCode } from '@portfolio/contracts';
import { UserError, sentence, type ErrorParams } from '@portfolio/platform/errors';

/** An error of its own code whose sentence also stands at the fields it is about. */
export function atFields(code: ErrorCode, params: ErrorParams, fields: readonly string[]): UserError {
  return new UserError(code, params, { fields: Object.fromEntries(fields.map((field) => [field, sentence(code, params)])) });
}
