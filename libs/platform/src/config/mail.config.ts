import { textOf, type Environment } from './environment';

/** Outgoing mail; without SMTP_URL mails stay in the outbox and are shown as 未配置. */
export class MailConfig {
  /** SMTP_URL, for example `smtp://user:password@mail.example.cn:587`. */
  readonly smtpUrl: string | null;
  /** MAIL_FROM: sender. */
  readonly from: string;

  constructor(env: Environment) {
    this.smtpUrl = textOf(env, 'SMTP_URL');
    this.from = textOf(env, 'MAIL_FROM') ?? '重大项目调度系统 <noreply@localhost>';
  }
}
