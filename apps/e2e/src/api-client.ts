import type { SessionView } from '@portfolio/contracts';

export const DEMO_PASSWORD = 'Demo-2026-yuquan!';

/** A logged-in script: cookie and CSRF token as a browser would carry them. */
export interface ApiClient {
  session: SessionView;
  /** Throws with status and body unless the answer is 2xx. */
  send<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
  get<T>(path: string): Promise<T>;
  list<T>(resource: string, filter: object): Promise<T[]>;
}

export async function apiClient(url: string, username: string): Promise<ApiClient> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`login of ${username}: ${answer.status} ${await answer.text()}`);
  const session = (await answer.json()) as SessionView;
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const send = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const reply = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie, 'x-csrf-token': session.csrfToken, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return (reply.status === 204 ? null : await reply.json()) as T;
  };
  return {
    session,
    send,
    get: (path) => send('GET', path),
    list: (resource, filter) => send('GET', `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), range: '[0,199]' }).toString()}`),
  };
}
