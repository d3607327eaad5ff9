import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Reminder, User } from '@portfolio/contracts';
import { describeEachDatabase, startRedis, waitUntil, type TestRedis } from '@portfolio/platform/testing';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { apiClient, type ApiClient } from './api-client';
import { freePort } from './served-product';

const MAIN = resolve(__dirname, '../../api/dist/main.js');
/** A Monday, so that it is a working day; and after a sender of that time has lost its claim. */
const NOW = '2026-11-23T09:00:00+08:00';
const LATER = '2026-11-23T09:02:00+08:00';
/** Mails that one worker sends at a time. */
const AT_ONCE = 4;
/** BullMQ gives a dead worker's jobs to another one after at most a minute. */
const RESCUE_MS = 120_000;

interface TakenMail {
  messageId: string;
  to: string;
}

/** A mail server that takes every mail, but says so only when it does not hold its answers back. */
interface HoldingSmtp {
  url: string;
  /** Taken without an answer. */
  held: TakenMail[];
  /** Taken and acknowledged. */
  acknowledged: TakenMail[];
  hold: boolean;
  stop(): Promise<void>;
}

describeEachDatabase((engine) => {
  let redis: TestRedis;
  let smtp: HoldingSmtp;
  let env: Record<string, string>;
  const running = new Set<ChildProcess>();

  beforeAll(async () => {
    redis = await startRedis({ persistent: true });
    smtp = await holdingSmtp();
    env = { PATH: process.env['PATH'] ?? '', ...(await engine.createEnvironment()), REDIS_URL: redis.url, SMTP_URL: smtp.url };
  });
  afterAll(async () => {
    for (const child of running) await kill(child);
    await smtp.stop();
    await redis.stop();
  });

  function start(role: 'api' | 'worker', more: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, [MAIN], { env: { ...env, ROLE: role, ...more }, stdio: ['ignore', 'ignore', 'inherit'] });
    running.add(child);
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    running.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  it(
    'a worker killed after the mail server took its mails: they are sent again under their Message-ID and say so, everything else goes out once',
    async () => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      start('api', { PORT: String(port), APP_NOW: NOW });
      await waitUntil(async () => (await fetch(`${url}/health/live`)).ok, { what: 'the product', timeoutMs: 90_000, intervalMs: 100 });
      const inspector = await apiClient(url, 'inspector');
      const users = await (await apiClient(url, 'sysadmin')).list<User>('users', {});

      smtp.hold = true;
      const first = start('worker', { APP_NOW: NOW });
      await waitUntil(
        async () => {
          const recipients = new Set((await reminders(inspector)).filter((row) => row.channel === 'email' && row.recipientId !== null && row.state !== 'skipped').map((row) => row.recipientId));
          return recipients.size > 0 && smtp.held.length === Math.min(AT_ONCE, recipients.size);
        },
        { what: 'mails that the server took without a word', timeoutMs: 60_000 },
      );
      await kill(first);
      smtp.hold = false;
      const doubtful = new Set(smtp.held.map((mail) => users.find((user) => user.email === mail.to)?.id));

      start('worker', { APP_NOW: LATER });
      start('worker', { APP_NOW: LATER });
      const rows = await waitUntil(
        async () => {
          const present = await reminders(inspector);
          return present.every((row) => row.state === 'sent' || row.state === 'skipped') && present;
        },
        { what: 'delivery of every reminder', timeoutMs: RESCUE_MS },
      );

      const ids = smtp.acknowledged.map((mail) => mail.messageId);
      expect(ids).toEqual([...new Set(ids)]);
      expect(ids).toEqual(expect.arrayContaining(smtp.held.map((mail) => mail.messageId)));
      const mailed = rows.filter((row) => row.channel === 'email' && row.state === 'sent');
      expect(smtp.acknowledged.map((mail) => mail.to).sort()).toEqual(
        users.flatMap((user) => (mailed.some((row) => row.recipientId === user.id) ? [user.email] : [])).sort(),
      );
      for (const row of rows.filter((each) => each.state === 'sent')) {
        const again = row.channel === 'email' && doubtful.has(row.recipientId ?? '');
        expect([row.id, row.possiblyRepeated, row.reason]).toEqual([row.id, again, again ? expect.stringContaining('可能收到两次') : null]);
      }
      const keys = rows.map((row) => [row.subjectType, row.subjectId, row.baselineNumber, row.rung, row.recipientId, row.channel].join(' '));
      expect(keys).toHaveLength(new Set(keys).size);
      expect(mailed.filter((row) => row.possiblyRepeated).length).toBeGreaterThan(0);
    },
    300_000,
  );
});

/** Everybody's reminders, as supervision sees them. */
async function reminders(inspector: ApiClient): Promise<Reminder[]> {
  const all: Reminder[] = [];
  for (let from = 0; ; from += 200) {
    const query = new URLSearchParams({ range: JSON.stringify([from, from + 199]), sort: '["createdAt","ASC"]' });
    const rows = await inspector.get<Reminder[]>(`/reminders/all?${query.toString()}`);
    all.push(...rows);
    if (rows.length < 200) return all;
  }
}

async function holdingSmtp(): Promise<HoldingSmtp> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      simpleParser(stream).then((parsed) => {
        const mail = { messageId: parsed.messageId ?? '', to: envelope.rcptTo.map(({ address }) => address).join() };
        (smtp.hold ? smtp.held : smtp.acknowledged).push(mail);
        if (!smtp.hold) done();
      }, done);
    },
  });
  // A client that is killed hangs up.
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  const smtp: HoldingSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    held: [],
    acknowledged: [],
    hold: false,
    stop: () => new Promise((closed) => server.close(closed)),
  };
  return smtp;
}
