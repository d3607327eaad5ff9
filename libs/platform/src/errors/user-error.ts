import { ERROR_MESSAGES, type ErrorCode } from '@portfolio/contracts';

export type ErrorParams = Record<string, string | number>;

/** A mistake the user can put right: 4xx, a closed code, a Chinese sentence that says what to do, messages at fields. */
export class UserError extends Error {
  readonly status: number;
  readonly fields: Record<string, string> | undefined;
  readonly current: unknown;

  constructor(
    readonly code: ErrorCode,
    params: ErrorParams = {},
    extra: { fields?: Record<string, string>; current?: unknown } = {},
  ) {
    super(sentence(code, params));
    this.name = 'UserError';
    this.status = STATUS[code] ?? 422;
    this.fields = extra.fields;
    this.current = extra.current;
  }
}

/** A dependency is down; the caller may retry. Answers 503. */
export class OperationalError extends Error {
  constructor(
    readonly service: string,
    options?: ErrorOptions,
  ) {
    super(sentence('unavailable', { service }), options);
    this.name = 'OperationalError';
  }
}

/** The Chinese sentence of a code with its params filled in. */
export function sentence(code: ErrorCode, params: ErrorParams): string {
  return ERROR_MESSAGES[code].replace(/\{(\w+)\}/g, (_, name: string) => readable(params[name] ?? ''));
}

/** Dates and weeks as a Chinese reader writes them. */
function readable(value: string | number): string {
  const text = String(value);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (date !== null) return `${date[1]}年${Number(date[2])}月${Number(date[3])}日`;
  const week = /^(\d{4})-W(\d{2})$/.exec(text);
  return week === null ? text : `${week[1]}年第${Number(week[2])}周`;
}

/** Codes that are not 422 (interfaces: HTTP errors). */
const STATUS: Partial<Record<ErrorCode, number>> = {
  malformed_request: 400,
  unknown_sort_field: 400,
  unknown_filter_field: 400,
  range_invalid: 400,
  not_logged_in: 401,
  login_failed: 401,
  login_locked: 429,
  demo_account_refused: 401,
  csrf_missing: 403,
  forbidden: 403,
  password_change_required: 403,
  not_found: 404,
  stale_version: 409,
  already_exists: 409,
  idempotency_conflict: 409,
  import_already_committed: 409,
  summary_exists: 409,
  order_exists: 409,
  adjustment_pending: 409,
  adjustment_decided: 409,
  adjustment_outdated: 409,
  adjustment_own: 403,
  attachment_locked: 403,
  attachment_unscanned: 409,
  attachment_infected: 403,
  workbook_other_file: 409,
  filing_own: 403,
  filing_superseded: 409,
  filing_action_refused: 409,
  filing_window_refused: 409,
  payload_too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
  unexpected: 500,
};
