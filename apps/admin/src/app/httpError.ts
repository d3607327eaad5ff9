import type { ErrorBody, ErrorCode } from '@portfolio/contracts';
import { HttpError } from 'ra-core';

/** Codes that only the browser knows: nothing came back, or what came back is not ours. */
export type ClientErrorCode = 'network' | 'bad_answer';
export type ApiErrorBody = Partial<Omit<ErrorBody, 'code'>> & { code: ErrorCode | ClientErrorCode };

const NO_ANSWER = '连接不上服务器，本次操作没有提交。请检查网络后重试。';

/** No answer at all: the machine is off the network or the server is down. Status 0. */
export function networkError(): HttpError {
  return new HttpError(NO_ANSWER, 0, { code: 'network', message: NO_ANSWER } satisfies ApiErrorBody);
}

/**
 * The error body (interfaces: HTTP errors) as react-admin's HttpError: `message` is the sentence for the user, `body.errors` goes to the fields.
 * An answer that is not ours (a proxy's page) becomes a sentence with the status and the correlation id, so that it can be reported.
 */
export function toHttpError(status: number, body: unknown, correlationId: string | null): HttpError {
  if (isErrorBody(body)) return new HttpError(body.message, status, body);
  const message = `服务器返回了无法识别的内容（${status}）。请稍后重试；仍不成功时，请将编号 ${correlationId ?? '无'} 告知系统管理员。`;
  return new HttpError(message, status, { code: 'bad_answer', message, ...(correlationId !== null && { correlationId }) } satisfies ApiErrorBody);
}

/** The body of an error thrown by `api` or the data provider; null for anything else. */
export function bodyOf(error: unknown): ApiErrorBody | null {
  if (!(error instanceof HttpError)) return null;
  const body: unknown = error.body;
  return typeof body === 'object' && body !== null && 'code' in body ? (body as ApiErrorBody) : null;
}

export function hasCode(error: unknown, code: ApiErrorBody['code']): boolean {
  return bodyOf(error)?.code === code;
}

/** True when another person saved the record first (409); `body.current` is the present record. */
export function isStale(error: unknown): boolean {
  return hasCode(error, 'stale_version');
}

/** Messages by field of a 422, null when the error is about the whole. */
export function fieldErrorsOf(error: unknown): Record<string, string> | null {
  const errors = bodyOf(error)?.errors;
  return errors !== undefined && Object.keys(errors).length > 0 ? errors : null;
}

/** The sentence to show; never an English one of the browser. */
export function sentenceOf(error: unknown): string {
  return bodyOf(error)?.message ?? (error instanceof HttpError ? error.message : '页面出现异常，本次操作没有完成。请刷新页面后重试。');
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body && typeof body.message === 'string';
}
