import { OperationalError, UserError } from '../errors';

/** The record was changed by somebody else; `current` is what it is now, as the API answers it. */
export class StaleVersionError extends UserError {
  constructor(current: unknown) {
    super('stale_version', {}, { current });
    this.name = 'StaleVersionError';
  }
}

/** Codes that say the database cannot be reached, has no room for one more or gave up a deadlock: not that the statement was wrong. */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|08\d{3}|57P0[1-3]|53300|40P01|40001|SQLITE_BUSY|SQLITE_FULL|SQLITE_IOERR|SQLITE_CANTOPEN)$/;

/** Codes of an error and of the errors it wraps. */
export function errorCodes(error: unknown): string[] {
  const codes: string[] = [];
  let current = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const { code, driverError, cause } = current as { code?: unknown; driverError?: unknown; cause?: unknown };
    if (typeof code === 'string') codes.push(code);
    current = driverError ?? cause;
  }
  return codes;
}

/** Whether a unique index refused a row, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  const codes = errorCodes(error);
  return codes.includes('23505') || (codes.includes('SQLITE_CONSTRAINT') && String(error).includes('UNIQUE constraint failed'));
}

/** An error of the database as the API names it: `already_exists`, unavailable, or the error itself. */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof UserError || error instanceof OperationalError) return error;
  if (isUniqueViolation(error)) return alreadyExists('相同的记录', undefined, error);
  if (errorCodes(error).some((code) => UNREACHABLE.test(code))) return new OperationalError('数据库', { cause: error });
  return error;
}

/** Runs an insert or update; when a unique index refuses it, throws `already_exists` naming the value, at `field` if given. */
export async function refuseDuplicate<T>(value: string, work: () => Promise<T>, field?: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error) ? alreadyExists(value, field, error) : error;
  }
}

function alreadyExists(value: string, field: string | undefined, cause: unknown): UserError {
  const plain = new UserError('already_exists', { value });
  const error = field === undefined ? plain : new UserError('already_exists', { value }, { fields: { [field]: plain.message } });
  error.cause = cause;
  return error;
}
