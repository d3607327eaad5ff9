import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SessionView } from '@portfolio/contracts';
import { BackgroundWork } from '@portfolio/platform/jobs';
import { Seeding } from '@portfolio/seeding';
import { AppModule } from '../src/app.module';
import { fastifyAdapter, prepareHttp } from '../src/http-server';

export const DEMO_PASSWORD = 'Demo-2026-yuquan!';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The whole product in this process, reached through HTTP without a socket; on a database of its own unless `env` names one. */
export interface Product {
  app: NestFastifyApplication;
  as(username: string): Promise<Client>;
  anonymous: Client;
  stop(): Promise<void>;
}

export interface Answer<T = unknown> {
  status: number;
  body: T;
  headers: Record<string, string | string[] | number | undefined>;
}

export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly cookie: string | null,
    readonly csrfToken: string | null,
    readonly session: SessionView | null,
  ) {}

  /** What a request of one's own needs to be this user's. */
  get headers(): Record<string, string> {
    return { ...(this.cookie !== null && { cookie: this.cookie }), ...(this.csrfToken !== null && { 'x-csrf-token': this.csrfToken }) };
  }

  async send<T = unknown>(method: Method, url: string, payload?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await this.app.inject({
      method,
      url,
      headers: {
        ...(this.cookie !== null && { cookie: this.cookie }),
        ...(this.csrfToken !== null && method !== 'GET' && { 'x-csrf-token': this.csrfToken }),
        ...headers,
      },
      ...(payload !== undefined && { payload: payload as object }),
    });
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    return { status: response.statusCode, body: (isJson && response.body !== '' ? response.json() : response.body) as T, headers: response.headers };
  }

  get<T = unknown>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', `/api/v1${path}`);
  }

  post<T = unknown>(path: string, payload: unknown = {}, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.send<T>('POST', `/api/v1${path}`, payload, headers);
  }

  put<T = unknown>(path: string, payload: unknown): Promise<Answer<T>> {
    return this.send<T>('PUT', `/api/v1${path}`, payload);
  }

  /** A list in the dialect of the interfaces. */
  async list<T>(resource: string, filter: object = {}, range: [number, number] = [0, 199], sort?: [string, 'ASC' | 'DESC']): Promise<{ rows: T[]; total: number }> {
    const query = new URLSearchParams({ filter: JSON.stringify(filter), range: JSON.stringify(range), ...(sort && { sort: JSON.stringify(sort) }) });
    const answer = await this.get<T[]>(`/${resource}?${query.toString()}`);
    if (answer.status !== 200) throw new Error(`${resource}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return { rows: answer.body, total: Number(String(answer.headers['content-range']).split('/')[1]) };
  }
}

export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const ownFolder = env['DATA_DIR'] === undefined ? mkdtempSync(join(tmpdir(), 'portfolio-')) : null;
  const settings = { ...(ownFolder !== null && { DATA_DIR: ownFolder }), ROLE: 'api', SEED: 'demo', ...env };
  const module = await Test.createTestingModule({ imports: [AppModule.forRoot(settings)] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(), { logger: ['error', 'fatal'] });
  await prepareHttp(app);
  await app.init();
  await app.get(Seeding).fillWhenEmpty();
  app.get(BackgroundWork).start();
  await app.getHttpAdapter().getInstance().ready();
  const anonymous = new Client(app, null, null, null);
  const clients = new Map<string, Client>();
  return {
    app,
    anonymous,
    async as(username) {
      const known = clients.get(username) ?? (await logIn(app, anonymous, username, DEMO_PASSWORD));
      clients.set(username, known);
      return known;
    },
    async stop() {
      await app.close();
      if (ownFolder !== null) rmSync(ownFolder, { recursive: true, force: true });
    },
  };
}

export async function logIn(app: NestFastifyApplication, anonymous: Client, username: string, password: string): Promise<Client> {
  const answer = await anonymous.post<SessionView>('/session', { username, password });
  if (answer.status !== 201) throw new Error(`login of ${username}: ${answer.status} ${JSON.stringify(answer.body)}`);
  const setCookie = answer.headers['set-cookie'];
  const cookie = String(Array.isArray(setCookie) ? setCookie[0] : setCookie).split(';')[0] ?? '';
  return new Client(app, cookie, answer.body.csrfToken, answer.body);
}
