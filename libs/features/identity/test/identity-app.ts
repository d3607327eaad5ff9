import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { Controller, Get, Post, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditModule } from '@portfolio/audit';
import type { Role } from '@portfolio/contracts';
import { Clock, ClockModule } from '@portfolio/platform/clock';
import { ConfigModule } from '@portfolio/platform/config';
import { Database, DatabaseModule } from '@portfolio/platform/database';
import { HttpModule, Permit, runInContext } from '@portfolio/platform/http';
import type { DistrictFacts } from '../src/districts';
import { Districts } from '../src/districts';
import { IdentityModule } from '../src/identity.module';
import { UserDirectory } from '../src/user-directory';
import { YUQUAN_DEPARTMENTS } from '../src/yuquan-departments';
import { DepartmentDirectory } from '../src/department-directory';
import { Visitor } from './visitor';

/** A handler for the planner, and one that somebody forgot to give a permission. */
@Controller('api/v1/tried')
class TriedController {
  forgotten(): string {
    return 'secret';
  }

  @Permit('plan.import')
  @Post('planned')
  planned(): { done: true } {
    return { done: true };
  }
}
// Lint refuses this mistake, so it is made behind its back.
Get('forgotten')(TriedController.prototype, 'forgotten', { value: TriedController.prototype.forgotten });

/** Identity and audit behind HTTP as the product serves them, on the database that `env` names, with a clock that can be moved. */
export class IdentityApp {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly times: { now: number },
  ) {}

  static async start(env: Record<string, string>): Promise<IdentityApp> {
    const module = await Test.createTestingModule({
      imports: [ConfigModule.forRoot(env), ClockModule, DatabaseModule.forRoot(), HttpModule, AuditModule, IdentityModule],
      controllers: [TriedController],
    }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ trustProxy: 'loopback' }), { logger: false });
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', (request, _reply, done) => runInContext({ correlationId: randomUUID(), address: request.ip, principal: null }, done));
    await app.register(cookie);
    const times = { now: Date.parse('2026-11-23T01:00:00.000Z') };
    jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(times.now));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new IdentityApp(app, times);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  get database(): Database {
    return this.get(Database);
  }

  /** Rows as they lie in the database. */
  rows<T extends object>(sql: string): Promise<T[]> {
    return this.database.dataSource.query<T[]>(sql);
  }

  passMinutes(minutes: number): void {
    this.times.now += minutes * 60_000;
  }

  visitor(address = '10.0.0.8'): Visitor {
    return new Visitor(this.app, address);
  }

  async loggedIn(username: string, password?: string): Promise<Visitor> {
    const visitor = this.visitor();
    const answer = await visitor.login(username, password);
    if (answer.status !== 201) throw new Error(`${username} could not log in: ${JSON.stringify(answer.body)}`);
    return visitor;
  }

  /** The district, its departments and one demo account for each role; filer and head work for `B13`. */
  async seed(): Promise<DistrictFacts> {
    const district = await this.get(Districts).ensure({ name: '玉泉区', codePrefix: 'YQ' });
    await this.get(DepartmentDirectory).ensure(district.id, YUQUAN_DEPARTMENTS);
    const departmentId = await this.departmentId('B13');
    const accounts: [string, Role][] = [
      ['filer', 'filer'],
      ['head', 'unit_head'],
      ['inspector', 'inspector'],
      ['planner', 'planner'],
      ['leader', 'leader'],
      ['sysadmin', 'sysadmin'],
      ['secadmin', 'secadmin'],
      ['auditor', 'auditor'],
    ];
    const unit = (role: Role) => (role === 'filer' || role === 'unit_head' ? departmentId : null);
    await this.get(UserDirectory).ensureDemoAccounts(
      district.id,
      accounts.map(([username, role]) => ({ username, displayName: `演示${username}`, role, departmentId: unit(role), email: `${username}@example.cn` })),
    );
    return district;
  }

  async departmentId(code: string): Promise<string> {
    const [row] = await this.rows<{ id: string }>(`SELECT id FROM departments WHERE code = '${code}'`);
    if (row === undefined) throw new Error(`no department ${code}`);
    return row.id;
  }

  async stop(): Promise<void> {
    await this.app.close();
  }
}
