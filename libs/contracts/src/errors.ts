/** Closed list of error codes; the Chinese sentence for each is in `error-messages.ts`. */
export const ERROR_CODES = [
  'malformed_request',
  'unknown_sort_field',
  'unknown_filter_field',
  'range_invalid',
  'not_logged_in',
  'login_failed',
  'login_locked',
  'demo_account_refused',
  'csrf_missing',
  'forbidden',
  'not_found',
  'stale_version',
  'already_exists',
  'idempotency_conflict',
  'payload_too_large',
  'invalid_fields',
  'invalid_transition',
  'baseline_frozen',
  'baseline_missing_dates',
  'milestone_completed',
  'future_date',
  'date_out_of_order',
  'plan_unreadable',
  'plan_without_boxes',
  'import_already_committed',
  'import_has_errors',
  'programme_not_open_ended',
  'item_has_projects',
  'department_in_use',
  'role_conflict',
  'role_self_approval',
  'last_administrator',
  'password_weak',
  'password_wrong',
  'password_change_required',
  'summary_exists',
  'order_action_refused',
  'order_cause_gone',
  'order_cause_stands',
  'order_exists',
  'order_own_decision',
  'extension_too_late',
  'extension_pending',
  'extension_none',
  'delivery_not_dead',
  'feed_without_department',
  'feed_limit',
  'too_many_requests',
  'unavailable',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Body of every error answer (interfaces: HTTP errors). On 409 `stale_version`, `current` is the present record. */
export interface ErrorBody {
  code: ErrorCode;
  message: string;
  errors?: Record<string, string>;
  current?: unknown;
  correlationId: string;
}
