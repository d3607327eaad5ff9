import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role, SessionView, User } from '@portfolio/contracts';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Record<string, unknown>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Somebody at a browser: keeps the cookie and sends the CSRF token. */
export class Visitor {
  cookie: string | null = null;
  csrf: string | null = null;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly address: string,
  ) {}

  async login(username: string, password = 'Demo-2026-yuquan!'): Promise<Answer<SessionView>> {
    const answer = await this.post<SessionView>('session', { username, password });
    if (answer.status === 201) this.csrf = answer.body.csrfToken;
    return answer;
  }

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.send('GET', path);
  }

  /** A list with filter and sort. */
  list<T>(path: string, filter: object = {}, sort?: [string, 'ASC' | 'DESC']): Promise<Answer<T[]>> {
    const query = new URLSearchParams({ filter: JSON.stringify(filter), range: '[0,199]', ...(sort && { sort: JSON.stringify(sort) }) });
    return this.send('GET', `${path}?${query.toString()}`);
  }

  post<T = Record<string, unknown>>(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send('POST', path, body, headers);
  }

  put<T = Record<string, unknown>>(path: string, body: object): Promise<Answer<T>> {
    return this.send('PUT', path, body);
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  /** Asks for an account as sysadmin, gives it a one-time password. */
  async newAccount(username: string, requestedRole: Role, more: object = {}): Promise<User & { password: string }> {
    const created = await this.post<User>('users', { username, displayName: `新${username}`, requestedRole, ...more });
    if (created.status !== 201) throw new Error(JSON.stringify(created.body));
    const reset = await this.post<{ password: string; user: User }>(`users/${created.body.id}/password-reset`, { version: 1 });
    return { ...reset.body.user, password: reset.body.password };
  }

  async send<T>(method: Method, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await this.app.inject({
      method,
      url: `/api/v1/${path}`,
      remoteAddress: this.address,
      headers: { ...(this.cookie !== null && { cookie: this.cookie }), ...(this.csrf !== null && { 'x-csrf-token': this.csrf }), ...headers },
      ...(body !== undefined && { payload: body }),
    });
    const set = response.headers['set-cookie'];
    if (typeof set === 'string') this.cookie = /^session=(?=[^;])/.test(set) ? (set.split(';')[0] ?? null) : null;
    return { status: response.statusCode, body: (response.body === '' ? {} : response.json()) as T, headers: response.headers };
  }
}
