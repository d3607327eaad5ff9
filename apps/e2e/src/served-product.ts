import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { waitUntil } from '@portfolio/platform/testing';

const ROOT = resolve(__dirname, '../../..');

/** The built product, started as a user starts it, on a folder and a port of its own. */
export interface ServedProduct {
  readonly url: string;
  readonly dataDir: string;
  /** What it printed so far. */
  output(): string;
  /** Ctrl-C; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Ctrl-C, then start again on the same data with (other) settings. */
  restart(env?: Record<string, string>): Promise<void>;
  /** Ends it and forgets its data. */
  dispose(): Promise<void>;
}

/** `npm start` without npm: installs nothing and builds nothing when all is up to date. */
export async function serveProduct(env: Record<string, string> = {}): Promise<ServedProduct> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portfolio-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  let child: ChildProcess | null = null;

  const start = async (settings: Record<string, string>): Promise<void> => {
    const started = spawn(process.execPath, [join(ROOT, 'tools/bootstrap/start.mjs')], {
      cwd: ROOT,
      env: { ...cleanEnvironment(), DATA_DIR: dataDir, PORT: String(port), ...env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    await waitUntil(
      async () => {
        if (started.exitCode !== null) throw new Error(`the product ended with ${started.exitCode}`);
        return (await fetch(`${url}/health/live`)).ok;
      },
      { what: 'the product', timeoutMs: 120_000, intervalMs: 100 },
    ).catch((cause: unknown) => {
      throw new Error(`the product did not start:\n${output}`, { cause });
    });
  };
  const stop = async (): Promise<number | null> => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return running?.exitCode ?? null;
    const ended = new Promise<number | null>((done) => running.once('exit', (code) => done(code)));
    running.kill('SIGINT');
    return ended;
  };

  await start({});
  return {
    url,
    dataDir,
    output: () => output,
    stop,
    restart: async (settings = {}) => {
      await stop();
      await start(settings);
    },
    dispose: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The product must not be steered by what the test run itself was started with. */
function cleanEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'USER'];
  return Object.fromEntries(kept.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key] ?? '']])));
}

export function freePort(): Promise<number> {
  return new Promise((done, refuse) => {
    const server = createServer();
    server.once('error', refuse);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
