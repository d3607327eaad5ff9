import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { MailConfig } from '../config';
import { OperationalError } from '../errors';
import { MailFailure } from './mail-failure';

/** `messageId` stays the same when a mail is tried again, so that a receiving server can drop the repeat. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

/** Sends mail to SMTP_URL. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(private readonly config: MailConfig) {
    this.transport = config.smtpUrl === null ? null : createTransport({ url: config.smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  }

  /** False without SMTP_URL: mails stay in the outbox and are shown as 未配置. */
  get configured(): boolean {
    return this.transport !== null;
  }

  /** Resolves when the server has accepted the mail; `MailFailure` when it has not, which knows whether the mail may have gone out all the same. */
  async send(mail: Mail): Promise<void> {
    if (this.transport === null) throw new OperationalError('邮件服务器');
    try {
      await this.transport.sendMail({ ...mail, from: this.config.from });
    } catch (cause) {
      throw new MailFailure(cause);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
