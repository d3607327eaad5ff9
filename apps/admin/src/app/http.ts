import { networkError, toHttpError } from './httpError';

export const API_BASE = '/api/v1';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Query = Record<string, string | number | boolean | null | undefined>;

export interface Call {
  method: Method;
  /** Below `/api/v1`, for example `/projects/1`. */
  path: string;
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}
export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** One HTTP exchange. Throws HttpError with a Chinese sentence; an aborted call throws what `fetch` throws. */
export async function send(call: Call): Promise<Answer> {
  const response = await reach(call);
  const body = await readJson(response);
  if (!response.ok) throw toHttpError(response.status, body, response.headers.get('X-Correlation-Id'));
  return { status: response.status, headers: response.headers, body };
}

/** Like `send`, but the answer is a file. */
export async function fetchFile(call: Call): Promise<{ blob: Blob; name: string | null }> {
  const response = await reach(call);
  if (!response.ok) throw toHttpError(response.status, await readJson(response), response.headers.get('X-Correlation-Id'));
  return { blob: await response.blob(), name: fileNameOf(response.headers.get('Content-Disposition')) };
}

/** Address with its query; parts that are undefined or null are left out. */
export function urlOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== null) search.set(key, String(value));
  const text = search.toString();
  return `${API_BASE}${path}${text === '' ? '' : `?${text}`}`;
}

/** The name a server gives to a download; the UTF-8 form (RFC 5987) goes first. */
export function fileNameOf(disposition: string | null): string | null {
  if (disposition === null) return null;
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? null;
}

async function reach({ method, path, query, body, headers, signal }: Call): Promise<Response> {
  try {
    return await fetch(urlOf(path, query), {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal !== undefined && { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw networkError();
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
