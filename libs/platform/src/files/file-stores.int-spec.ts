import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, utimes } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { FilesConfig } from '../config';
import { OperationalError } from '../errors';
import { DiskFileStore } from './disk-file-store';
import type { FileStore } from './file-store';
import { IncomingFiles } from './incoming-files';
import { S3FileStore } from './s3-file-store';

const MB = 1024 * 1024;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface Opened {
  store: FileStore;
  dataDir: string;
  incoming: IncomingFiles;
  stop: () => Promise<void>;
}

async function onDisk(): Promise<Opened> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portfolio-files-'));
  const config = new FilesConfig({ DATA_DIR: dataDir });
  return { store: new DiskFileStore(config.uploadsDir), dataDir, incoming: new IncomingFiles(config), stop: () => rm(dataDir, { recursive: true, force: true }) };
}

/** Against s3rver, an S3 server of other people's: it checks signatures and speaks their XML. */
async function onS3(): Promise<Opened> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portfolio-files-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory: join(dataDir, 's3') });
  const { port } = (await server.run()) as unknown as AddressInfo;
  const config = new FilesConfig({ DATA_DIR: dataDir, S3_URL: `http://S3RVER:S3RVER@127.0.0.1:${port}/evidence` });
  if (config.s3 === null) throw new Error('no S3 address');
  const stop = async () => {
    const { httpServer } = server as unknown as { httpServer: Server };
    httpServer.closeAllConnections();
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { store: new S3FileStore(config.s3), dataDir, incoming: new IncomingFiles(config), stop };
}

describe.each([
  ['disk', onDisk],
  ['S3', onS3],
])('files on %s', (_, open) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.stop());

  const keep = async (bytes: Buffer): Promise<string> => {
    const file = await opened.incoming.receive(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), bytes.length);
    expect([file.size, file.sha256]).toEqual([bytes.length, hashOf(bytes)]);
    await opened.store.keep(file);
    await expect(stat(file.path)).rejects.toMatchObject({ code: 'ENOENT' });
    return file.sha256;
  };

  it('gives back what was kept, whole and in parts', async () => {
    const bytes = Buffer.from('%PDF-1.7 玉泉区 '.repeat(40_000));
    const hash = await keep(bytes);
    expect((await buffer(await opened.store.read(hash))).equals(bytes)).toBe(true);
    expect((await buffer(await opened.store.read(hash, { start: 100, end: 199 }))).equals(bytes.subarray(100, 200))).toBe(true);
    const last = bytes.length - 1;
    expect((await buffer(await opened.store.read(hash, { start: last, end: last }))).length).toBe(1);
  });

  it('keeps the same content once, also when it comes twice at once', async () => {
    const bytes = Buffer.from('twice');
    const hashes = await Promise.all([keep(bytes), keep(bytes), keep(bytes)]);
    expect(new Set(hashes).size).toBe(1);
    expect((await buffer(await opened.store.read(hashes[0] ?? ''))).equals(bytes)).toBe(true);
  });

  it('removes, says that it is gone, and does not mind removing again', async () => {
    const hash = await keep(Buffer.from('gone soon'));
    await opened.store.remove(hash);
    await opened.store.remove(hash);
    await expect(opened.store.read(hash)).rejects.toThrow(OperationalError);
  });

  it('takes nothing for a name but a hash', async () => {
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      await expect(opened.store.read(name)).rejects.toThrow();
      await expect(opened.store.remove(name)).rejects.toThrow();
    }
  });
});

describe('files that arrive', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await onDisk();
  });
  afterAll(() => opened.stop());
  const arriving = () => readdir(join(opened.dataDir, 'uploads', 'incoming'));

  it('stop at the limit and leave nothing; a file of exactly the limit is taken', async () => {
    await expect(opened.incoming.receive(Readable.from([Buffer.alloc(MB), Buffer.alloc(1)]), MB)).rejects.toMatchObject({ code: 'payload_too_large', message: expect.stringContaining('1 MB') });
    expect(await arriving()).toEqual([]);
    const exact = await opened.incoming.receive(Readable.from([Buffer.alloc(MB)]), MB);
    await opened.incoming.discard(exact);
    expect(await arriving()).toEqual([]);
  });

  it('that break off leave nothing', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(1000);
        throw new Error('connection lost');
      })(),
    );
    await expect(opened.incoming.receive(broken, MB)).rejects.toThrow('connection lost');
    expect(await arriving()).toEqual([]);
  });

  it('are readable by the product alone', async () => {
    const file = await opened.incoming.receiveBytes(Buffer.from('secret'));
    expect((await stat(file.path)).mode & 0o777).toBe(0o600);
    await opened.store.keep(file);
    const kept = join(opened.dataDir, 'uploads', file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256);
    expect([(await stat(kept)).mode & 0o777, await readFile(kept, 'utf8')]).toEqual([0o600, 'secret']);
  });

  it('and were left by a killed process are cleared away, those still arriving are not', async () => {
    const old = await opened.incoming.receiveBytes(Buffer.from('old'));
    const fresh = await opened.incoming.receiveBytes(Buffer.from('fresh'));
    const yesterday = new Date((await stat(fresh.path)).mtimeMs - 25 * 3_600_000);
    await utimes(old.path, yesterday, yesterday);
    expect(await opened.incoming.forgetOlderThan(24)).toBe(1);
    await expect(stat(old.path)).rejects.toMatchObject({ code: 'ENOENT' });
    await opened.incoming.discard(fresh);
  });
});

describe('S3 that is away', () => {
  it('is an operational error', async () => {
    const opened = await onS3();
    await opened.stop();
    await expect(opened.store.read('a'.repeat(64))).rejects.toMatchObject({ name: 'OperationalError', message: expect.stringContaining('附件存储') });
  });
});
