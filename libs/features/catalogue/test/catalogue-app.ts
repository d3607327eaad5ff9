import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AuditModule } from '@portfolio/audit';
import type { Role } from '@portfolio/contracts';
import { DepartmentDirectory, Districts, IdentityModule, UserDirectory, YUQUAN_DEPARTMENTS, type DistrictFacts } from '@portfolio/identity';
import { Clock, ClockModule } from '@portfolio/platform/clock';
import { ConfigModule } from '@portfolio/platform/config';
import { Database, DatabaseModule } from '@portfolio/platform/database';
import { HttpModule, runInContext } from '@portfolio/platform/http';
import { CatalogueModule } from '../src/catalogue.module';
import { PlanImporter, type PlanImportReport } from '../src/plan-importer';
import { CatalogueUser } from './catalogue-user';

/** The catalogue with all it stands on, behind HTTP as the product serves it, at 2026-11-23 09:00 in Shanghai. */
export class CatalogueApp {
  private constructor(
    private readonly app: NestFastifyApplication,
    readonly district: DistrictFacts,
  ) {}

  static async start(env: Record<string, string>): Promise<CatalogueApp> {
    const module = await Test.createTestingModule({
      imports: [ConfigModule.forRoot(env), ClockModule, DatabaseModule.forRoot(), HttpModule, AuditModule, IdentityModule, CatalogueModule],
    }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ bodyLimit: 6 * 1024 * 1024 }), { logger: false });
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', (request, _reply, done) => runInContext({ correlationId: randomUUID(), address: request.ip, principal: null }, done));
    await app.register(cookie);
    let now = Date.parse('2026-11-23T01:00:00.000Z');
    jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date((now += 1)));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new CatalogueApp(app, await seed(app));
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

  async count(table: string): Promise<number> {
    const [row] = await this.rows<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${table}`);
    return Number(row?.n);
  }

  importText(text: string, more: object = {}): Promise<PlanImportReport> {
    return this.get(PlanImporter).importText({ districtId: this.district.id, text, fileName: '纲要.md', ...more });
  }

  async departmentId(code: string): Promise<string> {
    const found = (await this.get(DepartmentDirectory).list(this.district.id)).find((department) => department.code === code);
    if (found === undefined) throw new Error(`no department ${code}`);
    return found.id;
  }

  as(username: string): Promise<CatalogueUser> {
    return CatalogueUser.login(this.app, username);
  }

  stop(): Promise<void> {
    return this.app.close();
  }
}

/** One demo account for each role in business; filer and head work for `B13`, the housing bureau. */
async function seed(app: NestFastifyApplication): Promise<DistrictFacts> {
  const district = await app.get(Districts, { strict: false }).ensure({ name: '玉泉区', codePrefix: 'YQ' });
  const departments = app.get(DepartmentDirectory, { strict: false });
  await departments.ensure(district.id, YUQUAN_DEPARTMENTS);
  const unit = (await departments.list(district.id)).find(({ code }) => code === 'B13')?.id ?? null;
  const accounts: [string, Role, string | null][] = [
    ['planner', 'planner', null],
    ['filer', 'filer', unit],
    ['head', 'unit_head', unit],
    ['inspector', 'inspector', null],
    ['leader', 'leader', null],
    ['auditor', 'auditor', null],
  ];
  await app.get(UserDirectory, { strict: false }).ensureDemoAccounts(
    district.id,
    accounts.map(([username, role, departmentId]) => ({ username, displayName: `演示${username}`, role, departmentId, email: null })),
  );
  return district;
}
