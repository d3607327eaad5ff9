import { createHmac } from 'node:crypto';
import type { RobotChannel } from '@portfolio/contracts';

/** How to reach a robot: the address it was given by its vendor, and the secret for signing, if it has one. */
export interface RobotAccess {
  address: string;
  secret: string | null;
}

export interface RobotPost {
  address: string;
  body: object;
}

export interface RobotMarkdown {
  title: string;
  text: string;
}

/** Where robots of a vendor are, and how large the text of a message may be, in bytes of UTF-8. */
export const ROBOT_VENDORS: Record<RobotChannel, { host: string; path: string; parameter: string; maxBytes: number }> = {
  dingtalk: { host: 'oapi.dingtalk.com', path: '/robot/send', parameter: 'access_token', maxBytes: 16_000 },
  wecom: { host: 'qyapi.weixin.qq.com', path: '/cgi-bin/webhook/send', parameter: 'key', maxBytes: 4096 },
};

/** The request that puts a Markdown message into the robot's group. DingTalk signs `timestamp + "\n" + secret`; `now` in milliseconds. */
export function robotPost(channel: RobotChannel, { address, secret }: RobotAccess, { title, text }: RobotMarkdown, now: number): RobotPost {
  if (channel === 'wecom') return { address, body: { msgtype: 'markdown', markdown: { content: text } } };
  const url = new URL(address);
  if (secret !== null) {
    url.searchParams.set('timestamp', String(now));
    url.searchParams.set('sign', createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64'));
  }
  return { address: url.toString(), body: { msgtype: 'markdown', markdown: { title, text } } };
}

/** What a robot's server said of a message. */
export type RobotVerdict =
  | { outcome: 'delivered' }
  | { outcome: 'refused'; reason: string; final: boolean; pauseMs: number }
  | { outcome: 'doubt'; reason: string };

/** DingTalk blocks a robot that was too fast for ten minutes. */
const TOO_FAST: Readonly<Record<number, number>> = { 130101: 600_000, 45009: 60_000 };
const REASONS: Readonly<Record<number, string>> = {
  130101: '群机器人发送过快，被限流',
  45009: '群机器人发送过快，被限流',
  310000: '群机器人的安全设置不符（加签密钥或关键词），请核对',
  300001: '群机器人地址中的令牌无效，请核对',
  400101: '群机器人地址中的令牌无效，请核对',
  93000: '群机器人已被移除或地址无效，请核对',
  93008: '群机器人不在群里，请核对',
  40008: '消息格式不被接受',
  40058: '消息超过长度上限或格式不被接受',
};

/** Both vendors answer `{ errcode, errmsg }`; 0 is delivered. An answer that is not this proves nothing. */
export function robotVerdict(answer: string): RobotVerdict {
  const code = errcodeOf(answer);
  if (code === null) return { outcome: 'doubt', reason: '群机器人服务器的回答无法识别' };
  if (code === 0) return { outcome: 'delivered' };
  const pauseMs = TOO_FAST[code] ?? 0;
  return { outcome: 'refused', reason: REASONS[code] ?? `群机器人服务器拒收（错误码 ${code}）`, final: pauseMs === 0 && code in REASONS, pauseMs };
}

function errcodeOf(answer: string): number | null {
  try {
    const body: unknown = JSON.parse(answer);
    const code = typeof body === 'object' && body !== null && 'errcode' in body ? body.errcode : null;
    return typeof code === 'number' ? code : null;
  } catch {
    return null;
  }
}
