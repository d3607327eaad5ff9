import { OperationalError } from '../errors';

/** Why a post failed, in words for a user; the technical cause goes to the log. */
export type WebhookFailureReason =
  | '群机器人地址不在允许范围内'
  | '群机器人地址指向内部网络'
  | '群机器人服务器连不上'
  | '群机器人服务器响应超时'
  | '群机器人服务器返回了跳转'
  | '群机器人服务器拒收'
  | '群机器人服务器出错'
  | '发送中断';

/** A post that was not answered as received. */
export class WebhookFailure extends OperationalError {
  constructor(
    readonly reason: WebhookFailureReason,
    /** True when it is certain that nothing arrived. */
    readonly refused: boolean,
    cause?: unknown,
  ) {
    super('群机器人', { cause });
  }
}
