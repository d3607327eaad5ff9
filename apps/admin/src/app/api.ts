import type { SessionView } from '@portfolio/contracts';
import { fetchFile, send } from './http';
import type { Answer, Call, Query } from './http';
import { bodyOf, hasCode } from './httpError';
import { sendForm, type FormOptions } from './sendForm';
import { IdempotencyKeys } from './idempotency';
import { SessionStore } from './session';

interface Options {
  query?: Query;
  signal?: AbortSignal | undefined;
}

/** The page's one session; the loader is the only call that does not need it. */
export const session = new SessionStore(async () => (await send({ method: 'GET', path: '/session' })).body as SessionView);

const keys = new IdempotencyKeys();

/**
 * Custom endpoints, typed by the caller with a contract type: `api.post<Project>('/projects/1/transitions', { to, date, version })`.
 * Throws HttpError; its message is the sentence to show, `body.errors` belongs to the fields.
 */
export const api = {
  get: async <T>(path: string, options: Options = {}): Promise<T> => (await call({ method: 'GET', path, ...options })).body as T,
  post: async <T>(path: string, body: unknown = {}, options: Options = {}): Promise<T> => (await post({ method: 'POST', path, body, ...options })).body as T,
  put: async <T>(path: string, body: unknown, options: Options = {}): Promise<T> => (await call({ method: 'PUT', path, body, ...options })).body as T,
  delete: async <T>(path: string, options: Options & { body?: unknown } = {}): Promise<T> => (await call({ method: 'DELETE', path, ...options })).body as T,
  /** The whole answer, for headers such as Content-Range. */
  read: (path: string, options: Options = {}): Promise<Answer> => call({ method: 'GET', path, ...options }),
  /** Uploads a form with a file; the server makes a repeated one harmless by the file's content. */
  upload: <T>(path: string, form: FormData, options: FormOptions): Promise<T> =>
    guarded(async () => (await withFreshToken(() => sendForm(path, form, session.get().view?.csrfToken ?? '', options))) as T),
  file: (path: string, query: Query): Promise<{ blob: Blob; name: string | null }> => guarded(() => fetchFile({ method: 'GET', path, query })),
};

/** A repeated POST with the same content carries the same key, so that a retry after a lost answer does nothing twice. */
async function post(request: Call): Promise<Answer> {
  // An answer that opens a session must not be kept by the server for repeating.
  if (request.path.startsWith('/session')) return call(request);
  const key = keys.of(request.path, request.body);
  try {
    const answer = await call({ ...request, headers: { 'Idempotency-Key': key } });
    keys.forget(request.path, request.body);
    return answer;
  } catch (error) {
    if (!hasCode(error, 'network') && !hasCode(error, 'unavailable')) keys.forget(request.path, request.body);
    throw error;
  }
}

async function call(request: Call): Promise<Answer> {
  return guarded(() => withFreshToken(() => send(withToken(request))));
}

/** The token may be an old one: of before another tab logged in, or none, where the page opened without a connection. */
async function withFreshToken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!hasCode(error, 'csrf_missing') || !(await sameUserAfterReload())) throw error;
    return work();
  }
}

function withToken(request: Call): Call {
  const token = session.get().view?.csrfToken;
  if (request.method === 'GET' || token === undefined) return request;
  return { ...request, headers: { ...request.headers, 'X-CSRF-Token': token } };
}

/** Another tab may have logged in again. Never repeat a write under another person's name. */
async function sameUserAfterReload(): Promise<boolean> {
  const before = session.get().view?.user.id;
  const after = await session.reload();
  return before === after.user.id;
}

/** A 401 on anything but the login itself means that the session has ended. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = bodyOf(error)?.code;
    if (code === 'not_logged_in') session.expire();
    // An administrator has reset the password meanwhile: the new session view says so, and the frame asks for an own one.
    if (code === 'password_change_required' && session.get().view?.user.mustChangePassword === false) await session.reload();
    throw error;
  }
}
