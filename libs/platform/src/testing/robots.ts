import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RobotMessageReceived {
  robot: 'dingtalk' | 'wecom';
  /** Access token or key. */
  token: string;
  title: string | null;
  text: string;
}

/** What happens to the next messages instead of being taken: an errcode, an HTTP status, taken but never answered, a redirect. */
export type RobotTrouble = { errcode: number } | { status: number } | 'taken_without_answer' | 'redirect';

/** A real HTTP server on the loopback that takes group robots' messages as DingTalk and WeCom do, and checks what they check. */
export interface TestRobots {
  readonly host: string;
  dingtalkAddress(token: string): string;
  wecomAddress(key: string): string;
  /** Accepted messages, oldest first. */
  readonly messages: RobotMessageReceived[];
  /** Troubles for the next requests, used up one by one. */
  readonly troubles: RobotTrouble[];
  stop(): Promise<void>;
}

interface RobotSettings {
  /** Secrets by DingTalk access token; a token with a secret takes signed messages only. */
  secrets: Readonly<Record<string, string>>;
  /** The time by which a signature's age is judged, in milliseconds. */
  now: () => number;
}

const HOUR_MS = 3_600_000;
const WECOM_MAX_BYTES = 4096;

export async function startRobots({ secrets, now }: RobotSettings): Promise<TestRobots> {
  const messages: RobotMessageReceived[] = [];
  const troubles: RobotTrouble[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const url = new URL(request.url ?? '/', 'http://robots');
    const trouble = troubles.shift();
    if (trouble === 'redirect') return void response.writeHead(302, { Location: '/elsewhere' }).end();
    if (typeof trouble === 'object' && 'status' in trouble) return void response.writeHead(trouble.status).end();
    const refusal = typeof trouble === 'object' ? trouble.errcode : judge(url, Buffer.concat(chunks).toString('utf8'));
    if (trouble === 'taken_without_answer') return void response.destroy();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ errcode: refusal, errmsg: refusal === 0 ? 'ok' : 'refused' }));
  };

  /** Takes the message and answers 0, or the vendor's errcode. */
  const judge = (url: URL, text: string): number => {
    const body = JSON.parse(text) as { msgtype?: string; markdown?: { title?: string; text?: string; content?: string } };
    if (url.pathname === '/robot/send') {
      const token = url.searchParams.get('access_token') ?? '';
      if (!isSigned(url, secrets[token], now())) return 310000;
      if (body.msgtype !== 'markdown' || body.markdown?.title === undefined || body.markdown.text === undefined) return 40035;
      messages.push({ robot: 'dingtalk', token, title: body.markdown.title, text: body.markdown.text });
      return 0;
    }
    if (url.pathname !== '/cgi-bin/webhook/send') return 404;
    if (body.msgtype !== 'markdown' || body.markdown?.content === undefined) return 40008;
    if (Buffer.byteLength(body.markdown.content) > WECOM_MAX_BYTES) return 40058;
    messages.push({ robot: 'wecom', token: url.searchParams.get('key') ?? '', title: null, text: body.markdown.content });
    return 0;
  };

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    dingtalkAddress: (token) => `http://${host}/robot/send?access_token=${token}`,
    wecomAddress: (key) => `http://${host}/cgi-bin/webhook/send?key=${key}`,
    messages,
    troubles,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** DingTalk's rule: base64 of HMAC-SHA256 over `timestamp\nsecret`, not older than an hour. */
function isSigned(url: URL, secret: string | undefined, now: number): boolean {
  if (secret === undefined) return true;
  const timestamp = url.searchParams.get('timestamp') ?? '';
  if (Math.abs(now - Number(timestamp)) > HOUR_MS) return false;
  const expected = createHmac('sha256', Buffer.from(secret, 'utf8')).update([timestamp, secret].join('\n')).digest().toString('base64');
  return url.searchParams.get('sign') === expected;
}
