import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { ClamdAddress } from '../config';
import { OperationalError } from '../errors';
import { VirusScanner } from './virus-scanner';

/** Between two signs of life; a large archive takes clamd a while. */
const PATIENCE_MS = 120_000;
const MAX_ANSWER = 4096;

/** Asks clamd over its own protocol (INSTREAM): chunks with their length before them, an empty one at the end, then one sentence back. */
export class ClamdScanner extends VirusScanner {
  readonly configured = true;

  constructor(private readonly address: ClamdAddress) {
    super();
  }

  async scan(content: Readable): Promise<string | null> {
    const socket = connect(this.address);
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd is silent')));
    try {
      return verdict(await exchange(socket, content));
    } catch (cause) {
      throw new OperationalError('病毒查杀服务', { cause });
    } finally {
      content.destroy();
      socket.destroy();
    }
  }
}

/** Both run at once: clamd answers in the middle, and closes, when a file is longer than it takes. */
async function exchange(socket: Socket, content: Readable): Promise<string> {
  const answer = answerOf(socket);
  const sent = send(socket, content).catch((error: unknown) => {
    // A connection that broke may have brought its answer; a file that cannot be read never will.
    if (content.errored !== null) throw error;
  });
  return Promise.race([answer, sent.then(() => answer)]);
}

async function send(socket: Socket, content: Readable): Promise<void> {
  await once(socket, 'connect');
  socket.write('zINSTREAM\0');
  for await (const chunk of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, refuse) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
      if (text.length > MAX_ANSWER) socket.destroy(new Error('clamd says too much'));
      else if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')));
    });
    socket.on('error', refuse);
    socket.on('close', () => refuse(new Error('clamd closed the connection')));
  });
}

function verdict(sentence: string): string | null {
  if (sentence === 'stream: OK') return null;
  const found = /^stream: (.+) FOUND$/.exec(sentence);
  if (found?.[1] === undefined) throw new Error(`clamd answered ${sentence}`);
  return found[1];
}
