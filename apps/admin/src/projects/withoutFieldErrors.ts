import { HttpError } from 'react-admin';
import { bodyOf } from '../app/httpError';

/** The same error without its field messages: a message for a field that the form does not have would block the form for good. */
export function withoutFieldErrors(error: unknown): unknown {
  const body = bodyOf(error);
  if (body === null || !(error instanceof HttpError)) return error;
  const { errors: _errors, ...rest } = body;
  return new HttpError(error.message, error.status, rest);
}
