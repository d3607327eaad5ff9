import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { OperationalError } from '../errors';
import { ClamdScanner } from './clamd-scanner';

const MAX_STREAM = 4 * 1024 * 1024;

/** Speaks clamd's side of INSTREAM as its manual has it, and checks what is sent: command, lengths, the end, the size it takes. */
function startClamd(): Promise<{ server: Server; scanner: ClamdScanner; received: Buffer[] }> {
  const received: Buffer[] = [];
  const server = createServer((socket: Socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const answer = judge(bytes, received);
      if (answer !== null) socket.end(`${answer}\0`);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, received, scanner: new ClamdScanner({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }) }));
  });
}

function judge(bytes: Buffer, received: Buffer[]): string | null {
  const command = Buffer.from('zINSTREAM\0');
  if (bytes.length < command.length) return null;
  if (!bytes.subarray(0, command.length).equals(command)) return 'UNKNOWN COMMAND';
  const chunks: Buffer[] = [];
  for (let at = command.length, size = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) {
      const content = Buffer.concat(chunks);
      received.push(content);
      return content.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE') ? 'stream: Eicar-Signature FOUND' : 'stream: OK';
    }
    size += length;
    if (size > MAX_STREAM) return 'INSTREAM size limit exceeded. ERROR';
    chunks.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

describe('ClamdScanner', () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>;
  beforeAll(async () => {
    clamd = await startClamd();
  });
  afterAll(() => new Promise((resolve) => clamd.server.close(resolve)));

  it('sends the whole file and tells a clean one from one with a virus', async () => {
    const clean = Buffer.alloc(300_000, '玉泉');
    expect(await clamd.scanner.scan(Readable.from([clean.subarray(0, 100_000), clean.subarray(100_000)]))).toBeNull();
    expect(clamd.received[0]?.equals(clean)).toBe(true);
    expect(await clamd.scanner.scan(Readable.from([Buffer.from('X5O!P%@AP$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!')]))).toBe('Eicar-Signature');
  });

  it('a file that clamd does not take, or a clamd that is not there, is no verdict', async () => {
    const large = Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(256 * 1024)));
    await expect(clamd.scanner.scan(large)).rejects.toThrow(OperationalError);
    const nobody = new ClamdScanner({ path: '/nowhere/clamd.sock' });
    await expect(nobody.scan(Readable.from([Buffer.from('x')]))).rejects.toThrow(OperationalError);
  });

  it('a file that cannot be read is no verdict either', async () => {
    const broken = Readable.from((async function* () { yield Buffer.from('a'); throw new Error('disk'); })());
    await expect(clamd.scanner.scan(broken)).rejects.toThrow(OperationalError);
  });
});
