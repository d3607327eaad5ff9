import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AuditModule } from '@portfolio/audit';
import { ACCESS, type Role, type SessionView } from '@portfolio/contracts';
import { Districts, IdentityModule, UserDirectory, type DistrictFacts } from '@portfolio/identity';
import { Clock, ClockModule } from '@portfolio/platform/clock';
import { ConfigModule } from '@portfolio/platform/config';
import { Database, DatabaseModule } from '@portfolio/platform/database';
import { HttpModule, runInContext } from '@portfolio/platform/http';
import { CalendarModule } from '../src/calendar.module';

export interface Answer<T> {
  status: number;
  body: T;
  text: string;
  range: string;
}

type Send = <T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) => Promise<Answer<T>>;

/** The calendar with all it stands on, behind HTTP as the product serves it, on 2026-11-23 in Shanghai. */
export class CalendarApp {
  private constructor(private readonly app: NestFastifyApplication) {}

  static async start(env: Record<string, string>): Promise<CalendarApp> {
    const module = await Test.createTestingModule({
      imports: [ConfigModule.forRoot(env), ClockModule, DatabaseModule.forRoot(), HttpModule, AuditModule, IdentityModule, CalendarModule],
    }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    const context = { address: '10.0.0.8', principal: null };
    app.getHttpAdapter().getInstance().addHook('onRequest', (_request, _reply, done) => runInContext({ ...context, correlationId: randomUUID() }, done));
    await app.register(cookie);
    let now = Date.parse('2026-11-23T01:00:00.000Z');
    jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date((now += 1)));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new CalendarApp(app);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  get database(): Database {
    return this.get(Database);
  }

  rows<T extends object>(sql: string): Promise<T[]> {
    return this.database.dataSource.query<T[]>(sql);
  }

  /** The district and one demo account for each role. */
  async seed(name = '玉泉区', codePrefix = 'YQ'): Promise<DistrictFacts> {
    const district = await this.get(Districts).ensure({ name, codePrefix });
    const accounts = (Object.keys(ACCESS) as Role[]).map((role) => ({ username: `${codePrefix.toLowerCase()}-${role.replace('_', '-')}`, displayName: `演示${role}`, role, departmentId: null, email: null }));
    await this.get(UserDirectory).ensureDemoAccounts(district.id, accounts.filter(({ role }) => role !== 'filer' && role !== 'unit_head'));
    return district;
  }

  async as(username: string): Promise<Send> {
    const session = await this.app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: 'Demo-2026-yuquan!' } });
    if (session.statusCode !== 201) throw new Error(`${username} could not log in: ${session.body}`);
    const headers = { cookie: String(session.headers['set-cookie']).split(';')[0] ?? '', 'x-csrf-token': session.json<SessionView>().csrfToken };
    return async <T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) => {
      const answer = await this.app.inject({ method, url: encodeURI(`/api/v1/${path}`), headers, ...(payload && { payload }) });
      const isJson = String(answer.headers['content-type']).startsWith('application/json');
      return { status: answer.statusCode, body: (isJson ? answer.json() : {}) as T, text: answer.body, range: String(answer.headers['content-range']) };
    };
  }

  stop(): Promise<void> {
    return this.app.close();
  }
}
