import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ServerProcess } from './server-process';
import { waitUntil } from './wait-until';

/** A Redis of its own in a temporary folder, reached over a socket there. */
export interface TestRedis {
  /** REDIS_URL. */
  readonly url: string;
  readonly socket: string;
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same socket: empty, unless it is persistent. */
  restart(): Promise<void>;
  /** Forgets everything. */
  flush(): Promise<void>;
}

/** Starts a private redis-server. `persistent` writes every command to disk, so that it outlives `kill()`. */
export async function startRedis({ persistent = false }: { persistent?: boolean } = {}): Promise<TestRedis> {
  const folder = await mkdtemp('/tmp/portfolio-redis-');
  const socket = join(folder, 'redis.sock');
  const persistence = persistent ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no'];
  const command = ['redis-server', '--port', '0', '--unixsocket', socket, '--unixsocketperm', '700', '--save', '', '--dir', folder];
  const start = async () => {
    const started = await ServerProcess.start([...command, '--maxmemory-policy', 'noeviction', ...persistence], { signal: 'TERM', log: join(folder, 'log') });
    try {
      await waitUntil(async () => (await ask(socket, 'PING')).startsWith('+PONG'), { what: 'redis-server (apt-get install -y redis-server)' });
      return started;
    } catch (error) {
      await started.stop();
      throw error;
    }
  };
  let server = await start();
  return {
    url: `unix:${socket}`,
    socket,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
    kill: () => server.kill(),
    restart: async () => {
      await server.stop();
      server = await start();
    },
    flush: async () => {
      const answer = await ask(socket, 'FLUSHALL');
      if (!answer.startsWith('+OK')) throw new Error(`Redis answered ${answer}`);
    },
  };
}

function ask(socket: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const connection = connect(socket, () => connection.write(`${command}\r\n`));
    connection.setTimeout(5_000, () => connection.destroy(new Error(`Redis did not answer ${command}`)));
    connection.once('error', reject);
    connection.once('data', (data) => {
      resolve(data.toString());
      connection.destroy();
    });
  });
}
