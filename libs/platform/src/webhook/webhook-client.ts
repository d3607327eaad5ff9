import { lookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { WebhookConfig } from '../config';
import { isPrivateAddress } from './private-address';
import { WebhookFailure } from './webhook-failure';

/** Where the two vendors take messages for group robots. */
export const VENDOR_HOSTS: readonly string[] = ['oapi.dingtalk.com', 'qyapi.weixin.qq.com'];

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Posts JSON to a group robot's address. An administrator types that address, so it is held to the vendors' hosts over TLS (and what
 * the configuration allows besides), the resolved address must not be a private one, and redirects are not followed.
 */
@Injectable()
export class WebhookClient {
  constructor(private readonly config: WebhookConfig) {}

  /** Whether an address may be posted to. */
  allows(address: string): boolean {
    const url = parsed(address);
    return url !== null && (this.isConfigured(url) || isVendor(url));
  }

  /** The body of the answer. Throws `WebhookFailure` unless the status is 2xx. */
  async post(address: string, body: object): Promise<string> {
    const url = parsed(address);
    if (url === null || !this.allows(address)) throw new WebhookFailure('群机器人地址不在允许范围内', true);
    const { status, text } = await this.exchange(url, JSON.stringify(body));
    if (status >= 200 && status < 300) return text;
    if (status >= 300 && status < 400) throw new WebhookFailure('群机器人服务器返回了跳转', true, new Error(`status ${status}`));
    // A gateway that answers 5xx may have passed the message on.
    throw new WebhookFailure(status >= 500 ? '群机器人服务器出错' : '群机器人服务器拒收', status < 500, new Error(`status ${status}`));
  }

  private exchange(url: URL, body: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, refuse) => {
      let connected = false;
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const request = send(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(!this.isConfigured(url) && { lookup: publicLookup }),
      });
      request.on('socket', (socket) => socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (connected = true)));
      request.on('error', (error) => refuse(failure(error, connected)));
      request.on('response', (response) => {
        read(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), (error: unknown) => refuse(failure(error, true)));
      });
      request.end(body);
    });
  }

  private isConfigured({ hostname, host }: URL): boolean {
    return this.config.allowedHosts.includes(hostname) || this.config.allowedHosts.includes(host);
  }
}

function parsed(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '' ? url : null;
}

function isVendor({ protocol, hostname, port }: URL): boolean {
  return protocol === 'https:' && port === '' && VENDOR_HOSTS.includes(hostname);
}

/** Resolves like the system, but to no private address. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const hidden = error === null ? addresses.find(({ address }) => isIP(address) === 0 || isPrivateAddress(address)) : undefined;
    const first = addresses?.[0];
    if (error !== null) callback(error, '', 4);
    else if (hidden !== undefined || first === undefined) callback(Object.assign(new Error(`private address for ${hostname}`), { code: 'EPRIVATE' }), '', 4);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new Error('answer too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Before the connection stands nothing can have arrived; afterwards nobody can tell. */
function failure(error: unknown, connected: boolean): WebhookFailure {
  const { code, name } = error as { code?: string; name?: string };
  if (code === 'EPRIVATE') return new WebhookFailure('群机器人地址指向内部网络', true, error);
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR') return new WebhookFailure('群机器人服务器响应超时', !connected, error);
  return connected ? new WebhookFailure('发送中断', false, error) : new WebhookFailure('群机器人服务器连不上', true, error);
}
