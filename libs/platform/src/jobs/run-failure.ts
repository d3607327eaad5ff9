import { translateDatabaseError } from '../database';
import { OperationalError, UserError } from '../errors';

/** What a user reads of a run that failed: the kind of failure and the number under which the log has its details; never the error's own words. */
export function runFailure(error: unknown, number: string): string {
  if (error instanceof UserError) return error.message;
  if (isOfRedis(error)) return `任务队列暂不可用（编号 ${number}）`;
  const known = translateDatabaseError(error);
  if (known instanceof OperationalError) return `${known.service}暂不可用（编号 ${number}）`;
  return `程序异常（编号 ${number}）`;
}

function isOfRedis(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'MaxRetriesPerRequestError' || error.name === 'ReplyError' || error.message === 'Connection is closed.';
}
