import { OperationalError } from '../errors';

/** Why a mail failed, in words for a user; the server's own words go to the log. */
export type MailFailureReason = '邮件服务器拒收' | '邮件服务器连不上' | '邮件服务器登录失败' | '邮件服务器响应超时' | '邮件发送中断';

/** A mail that the server did not acknowledge. */
export class MailFailure extends OperationalError {
  readonly reason: MailFailureReason;
  /** True when it is certain that nothing went out; otherwise the mail may have arrived. */
  readonly refused: boolean;

  constructor(cause: unknown) {
    super('邮件服务器', { cause });
    const { reason, refused } = judge(cause instanceof Error ? (cause as SmtpError) : {});
    this.reason = reason;
    this.refused = refused;
  }
}

/** What nodemailer hangs on its errors. */
interface SmtpError {
  code?: string;
  originalCode?: string;
  syscall?: string;
  /** Of the server's answer, if it gave one. */
  responseCode?: number;
  command?: string;
  timeoutType?: string;
}

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EDNS', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'ETLS'];
const BEFORE_DATA = ['EHLO', 'HELO', 'LHLO', 'STARTTLS', 'MAIL FROM', 'RCPT TO'];
const SET_UP_TIMEOUTS = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'];

/** A socket error or time-out carries the command `CONN` also in the middle of DATA, so the command `CONN` proves nothing. */
function judge(error: SmtpError): Pick<MailFailure, 'reason' | 'refused'> {
  if (error.code === 'EAUTH') return { refused: true, reason: '邮件服务器登录失败' };
  if (error.responseCode !== undefined && error.responseCode >= 400) return { refused: true, reason: '邮件服务器拒收' };
  if (error.timeoutType !== undefined && SET_UP_TIMEOUTS.includes(error.timeoutType)) return { refused: true, reason: '邮件服务器响应超时' };
  if (error.syscall === 'connect' || [error.code, error.originalCode].some((code) => code !== undefined && UNREACHABLE.includes(code))) {
    return { refused: true, reason: '邮件服务器连不上' };
  }
  if (error.code === 'EENVELOPE' || (error.command !== undefined && BEFORE_DATA.includes(error.command))) return { refused: true, reason: '邮件服务器拒收' };
  return { refused: false, reason: error.code === 'ETIMEDOUT' ? '邮件服务器响应超时' : '邮件发送中断' };
}
