import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SessionView } from '@portfolio/contracts';

export interface Answer<T> {
  status: number;
  body: T;
  headers: Record<string, unknown>;
  text: string;
}

/** Somebody logged in, speaking HTTP. */
export class CatalogueUser {
  private constructor(
    private readonly app: NestFastifyApplication,
    readonly id: string,
    private readonly headers: Record<string, string>,
  ) {}

  static async login(app: NestFastifyApplication, username: string): Promise<CatalogueUser> {
    const response = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: 'Demo-2026-yuquan!' } });
    const session = response.json<SessionView>();
    if (response.statusCode !== 201) throw new Error(`${username} could not log in: ${response.body}`);
    const cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
    return new CatalogueUser(app, session.user.id, { cookie, 'x-csrf-token': session.csrfToken });
  }

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.send('GET', path);
  }

  list<T>(path: string, filter: object = {}, sort?: [string, 'ASC' | 'DESC'], range: [number, number] = [0, 199]): Promise<Answer<T[]>> {
    const query = new URLSearchParams({ filter: JSON.stringify(filter), range: JSON.stringify(range), ...(sort && { sort: JSON.stringify(sort) }) });
    return this.send('GET', `${path}?${query.toString()}`);
  }

  post<T = Record<string, unknown>>(path: string, body?: object): Promise<Answer<T>> {
    return this.send('POST', path, body);
  }

  put<T = Record<string, unknown>>(path: string, body: object): Promise<Answer<T>> {
    return this.send('PUT', path, body);
  }

  delete<T = Record<string, unknown>>(path: string, body?: object): Promise<Answer<T>> {
    return this.send('DELETE', path, body);
  }

  private async send<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer<T>> {
    const response = await this.app.inject({ method, url: `/api/v1/${path}`, headers: this.headers, ...(body !== undefined && { payload: body }) });
    const isJson = String(response.headers['content-type']).startsWith('application/json');
    return { status: response.statusCode, body: (isJson && response.body !== '' ? response.json() : {}) as T, headers: response.headers, text: response.body };
  }
}
