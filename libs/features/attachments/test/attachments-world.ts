import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AuditModule } from '@portfolio/audit';
import type { Attachment, ErrorBody, SessionView } from '@portfolio/contracts';
import { Districts, IdentityModule, UserDirectory } from '@portfolio/identity';
import { Clock, ClockModule } from '@portfolio/platform/clock';
import { ConfigModule } from '@portfolio/platform/config';
import { Database, DatabaseModule } from '@portfolio/platform/database';
import { VirusScanner } from '@portfolio/platform/files';
import { HttpModule, runInContext } from '@portfolio/platform/http';
import { JobsModule } from '@portfolio/platform/jobs';
import { MailModule } from '@portfolio/platform/mail';
import { AttachmentOwners, type AttachmentOwnerFacts } from '../src/attachment-owners';
import { AttachmentsModule } from '../src/attachments.module';

const PASSWORD = 'Demo-2026-yuquan!';

export interface Sent {
  ownerId?: string;
  ownerType?: string;
  name?: string;
  bytes: Buffer;
}

/** Attachments behind HTTP on a socket, with an owner type of the test's own: everybody reads it, unit A adds and takes away. */
export class AttachmentsWorld {
  /** What the owners say, by id. */
  readonly owners = new Map<string, Partial<AttachmentOwnerFacts> & { hiddenFrom?: string }>();
  private now = Date.parse('2026-11-23T01:00:00.000Z');

  private constructor(
    readonly app: NestFastifyApplication,
    readonly dataDir: string,
    readonly address: string,
  ) {}

  static async start(env: Record<string, string>, dataDir: string, scanner?: VirusScanner): Promise<AttachmentsWorld> {
    const testing = Test.createTestingModule({
      imports: [
        ...[ConfigModule.forRoot({ ...env, DATA_DIR: dataDir, ROLE: 'api', SEED: 'none' }), ClockModule, DatabaseModule.forRoot()],
        ...[HttpModule, JobsModule, MailModule, AuditModule, IdentityModule, AttachmentsModule],
      ],
    });
    if (scanner !== undefined) testing.overrideProvider(VirusScanner).useValue(scanner);
    const module = await testing.compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    app.getHttpAdapter().getInstance().addHook('onRequest', (request, _reply, done) => {
      runInContext({ correlationId: request.id, address: request.ip, principal: null }, done);
    });
    await app.register(cookie);
    await app.register(multipart, { throwFileSizeLimit: false });
    await app.listen(0, '127.0.0.1');
    const world = new AttachmentsWorld(app, dataDir, `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/api/v1`);
    jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date((world.now += 1)));
    await world.fill();
    return world;
  }

  get database(): Database {
    return this.app.get(Database);
  }

  /** As if every content had been used last weeks ago. */
  async age(): Promise<void> {
    await this.rows(`UPDATE file_contents SET used_at = '2026-11-01T00:00:00.000Z'`);
  }

  rows<T extends object>(sql: string): Promise<T[]> {
    return this.database.dataSource.query<T[]>(sql);
  }

  async login(username: string): Promise<Clerk> {
    const answer = await fetch(`${this.address}/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    if (answer.status !== 201) throw new Error(await answer.text());
    const { csrfToken } = (await answer.json()) as SessionView;
    return new Clerk(this.address, { cookie: String(answer.headers.get('set-cookie')).split(';')[0] ?? '', 'x-csrf-token': csrfToken });
  }

  /** Every file below uploads, by its path there. */
  async files(): Promise<string[]> {
    const folder = join(this.dataDir, 'uploads');
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const files: string[] = [];
    for (const name of names) if ((await stat(join(folder, name))).isFile()) files.push(name);
    return files.sort();
  }

  close(): Promise<void> {
    return this.app.close();
  }

  private async fill(): Promise<void> {
    const { id: districtId } = await this.app.get(Districts).ensure({ name: '玉泉区', codePrefix: 'YQ' });
    for (const unit of ['A', 'B']) {
      await this.database.dataSource.manager.insert('departments', {
        ...{ id: `unit-${unit}`, districtId, code: unit, name: `${unit}街道办事处`, shortName: unit },
        ...{ kind: 'street', provenance: 'plan', active: true },
      });
    }
    await this.app.get(UserDirectory).ensureDemoAccounts(districtId, [
      { username: 'filer', displayName: '李填报', role: 'filer', departmentId: 'unit-A' },
      { username: 'other', displayName: '王填报', role: 'filer', departmentId: 'unit-B' },
      { username: 'leader', displayName: '区领导', role: 'leader' },
      { username: 'auditor', displayName: '审计员', role: 'auditor' },
    ]);
    this.app.get(AttachmentOwners).register('blocker', async (user, ids) => {
      const found = ids.flatMap((id): [string, AttachmentOwnerFacts][] => {
        const owner = this.owners.get(id);
        if (owner === undefined || owner.hiddenFrom === user.username) return [];
        const own = user.departmentId === 'unit-A';
        return [[id, { projectId: 'p-1', label: `问题 ${id}`, mayAdd: own, mayRemove: own, claimedDate: null, notBefore: null, ...owner }]];
      });
      return new Map(found);
    });
  }
}

export class Clerk {
  constructor(
    readonly address: string,
    readonly headers: Record<string, string>,
  ) {}

  form({ ownerId = 'o-1', ownerType = 'blocker', name = '现场.jpg', bytes }: Sent): FormData {
    const form = new FormData();
    form.append('ownerType', ownerType);
    form.append('ownerId', ownerId);
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    return form;
  }

  async upload(sent: Sent): Promise<{ status: number; body: Attachment & ErrorBody }> {
    return this.send('POST', '/attachments', this.form(sent));
  }

  async taken(sent: Sent): Promise<Attachment> {
    const { status, body } = await this.upload(sent);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }

  async send<T = Attachment & ErrorBody>(method: string, path: string, body?: FormData | string): Promise<{ status: number; body: T; range: string | null }> {
    const answer = await fetch(`${this.address}${path}`, { method, headers: this.headers, ...(body !== undefined && { body }) });
    return { status: answer.status, body: (await answer.json()) as T, range: answer.headers.get('content-range') };
  }

  list(filter: object, range: [number, number] = [0, 49]): Promise<{ status: number; body: Attachment[]; range: string | null }> {
    return this.send('GET', `/attachments?${new URLSearchParams({ filter: JSON.stringify(filter), range: JSON.stringify(range) }).toString()}`);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.address}${path}`, { headers: { ...this.headers, ...headers } });
  }
}
