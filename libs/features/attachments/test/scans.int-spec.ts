import { describeEachDatabase } from '@portfolio/platform/testing';
import { OperationalError } from '@portfolio/platform/errors';
import { VirusScanner } from '@portfolio/platform/files';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileScans } from '../src/file-scans';
import { AttachmentsWorld, type Clerk } from './attachments-world';
import { pdf } from './files';

/** Finds the word EICAR; away while told so. */
class WordScanner extends VirusScanner {
  readonly configured = true;
  away = false;

  async scan(content: Readable): Promise<string | null> {
    const bytes = await buffer(content);
    if (this.away) throw new OperationalError('病毒查杀服务');
    return bytes.includes('EICAR') ? 'Eicar-Signature' : null;
  }
}

describeEachDatabase((engine) => {
  const scanner = new WordScanner();
  let world: AttachmentsWorld;
  let dataDir: string;
  let filer: Clerk;

  beforeAll(async () => {
    const env = await engine.createEnvironment();
    dataDir = env['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'portfolio-scans-')));
    world = await AttachmentsWorld.start(env, dataDir, scanner);
    world.owners.set('o-1', {});
    filer = await world.login('filer');
  });
  afterAll(async () => {
    await world.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const download = (id: string) => filer.get(`/attachments/${id}/content`).then(async (answer) => [answer.status, answer.status === 200 ? null : ((await answer.json()) as { code: string }).code]);
  const run = () => world.app.get(FileScans).scanWaiting();

  it('a file is handed out once it is found clean; while the scanner is away it waits', async () => {
    const { id, scan } = await filer.taken({ bytes: pdf('clean'), name: '许可.pdf' });
    expect(scan).toBe('unscanned');
    expect(await download(id)).toEqual([409, 'attachment_unscanned']);
    scanner.away = true;
    expect(await run()).toEqual({ due: 1, scanned: 0, failed: 1 });
    scanner.away = false;
    expect(await run()).toEqual({ due: 1, scanned: 1, failed: 0 });
    expect(await run()).toEqual({ due: 0, scanned: 0, failed: 0 });
    expect(await filer.send('GET', `/attachments/${id}`)).toMatchObject({ body: { scan: 'clean' } });
    expect(await download(id)).toEqual([200, null]);
  });

  it('a file with a virus is kept from everybody, told in the trail, and not taken again', async () => {
    const bytes = pdf('EICAR');
    const { id } = await filer.taken({ bytes, name: '坏.pdf' });
    await run();
    expect(await filer.send('GET', `/attachments/${id}`)).toMatchObject({ body: { scan: 'infected' } });
    expect(await download(id)).toEqual([403, 'attachment_infected']);
    const [entry] = await world.rows<{ changes: string; actor_name: string }>(`SELECT changes, actor_name FROM audit_entries WHERE object_type = 'attachment' AND object_id = '${id}'`);
    expect([entry?.actor_name, entry?.changes]).toEqual(['系统', expect.stringContaining('Eicar-Signature')]);
    expect(await filer.upload({ bytes, name: '再来.pdf' })).toMatchObject({ status: 422, body: { code: 'attachment_refused', message: expect.stringContaining('病毒') } });
    expect(await filer.send('DELETE', `/attachments/${id}?version=1`)).toMatchObject({ status: 200 });
  });
});
