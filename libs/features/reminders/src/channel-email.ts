import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { UserDirectory } from '@portfolio/identity';
import { MailFailure, Mailer, type Mail } from '@portfolio/platform/mail';
import { knownBetween } from '@portfolio/rules';
import type { DeliveryChannel, DigestContent } from './delivery-channel';
import { DeliveryFailure } from './delivery-failure';
import { digestMail } from './digest-mail';

const SERVICE = '邮件服务器';

/** 电子邮件 over SMTP: at least once, repeats under the same Message-ID. */
@Injectable()
export class EmailChannel implements DeliveryChannel<Mail> {
  readonly code = 'email';
  readonly repeatedNote = '发送途中曾中断，邮件可能收到两次';
  readonly sentNote = null;

  constructor(
    private readonly users: UserDirectory,
    private readonly mailer: Mailer,
    private readonly calendars: WorkingCalendars,
  ) {}

  obstacle(): string | null {
    return this.mailer.configured ? null : '邮件服务器未配置，邮件保留在待发箱';
  }

  wait(): Promise<null> {
    return Promise.resolve(null);
  }

  async render({ digestId, districtId, recipientId, runDate, reminders, publicUrl }: DigestContent): Promise<Mail> {
    const [recipient] = await this.users.many([recipientId]);
    if (recipient?.email == null) throw new DeliveryFailure({ service: SERVICE, reason: '收件人账号已停用或没有登记电子邮箱', outcome: 'refused', final: true });
    const calendar = await this.calendars.of(districtId);
    const calendarConfirmed = reminders.every(({ dueDate }) => knownBetween(dueDate, runDate, calendar));
    const mail = digestMail({ recipientName: recipient.displayName, runDate, reminders, publicUrl, calendarConfirmed });
    return { ...mail, to: recipient.email, messageId: `<${digestId}@portfolio.local>` };
  }

  async send(mail: Mail): Promise<void> {
    try {
      await this.mailer.send(mail);
    } catch (cause) {
      const { reason, refused } = cause instanceof MailFailure ? cause : { reason: '邮件发送中断', refused: false };
      throw new DeliveryFailure({ service: SERVICE, reason, outcome: refused ? 'refused' : 'doubt', cause });
    }
  }
}
