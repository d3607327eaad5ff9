import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  /** Envelope addresses. */
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** The whole mail, for whatever else a test looks at. */
  parsed: ParsedMail;
}

/** A real SMTP server on the loopback that keeps what it accepts. */
export interface TestSmtp {
  /** SMTP_URL. */
  readonly url: string;
  /** Accepted mails, oldest first. */
  readonly mails: ReceivedMail[];
  /** While true, every mail is refused with a temporary error (451). */
  reject: boolean;
  stop(): Promise<void>;
}

export async function startSmtp(): Promise<TestSmtp> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      simpleParser(stream).then(
        (parsed) => {
          if (smtp.reject) return done(Object.assign(new Error('try again later'), { responseCode: 451 }));
          mails.push({
            from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
            to: envelope.rcptTo.map(({ address }) => address),
            subject: parsed.subject ?? '',
            text: parsed.text ?? '',
            html: parsed.html === false ? '' : (parsed.html ?? ''),
            messageId: parsed.messageId ?? '',
            parsed,
          });
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  // A client that hangs up is no failure of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const smtp: TestSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    reject: false,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
  return smtp;
}
