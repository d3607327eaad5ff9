import { dirname } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { OperationalError } from '@portfolio/platform/errors';
import { JobQueue } from '@portfolio/platform/jobs';
import { fastify, type FastifyInstance } from 'fastify';

export const JOB_BOARD_PATH = '/admin/queues';

/** What people read instead of a queue's name. */
const QUEUE_LABELS: Readonly<Record<string, string>> = {
  reminders: '到期提醒扫描',
  digests: '提醒汇总发送',
  lights: '亮灯重算',
  orders: '督办单核对',
  summaries: '周报发布',
  filing: '进展填报',
  attachments: '附件查毒',
};

export interface BoardAnswer {
  status: number;
  contentType: string;
  body: Buffer;
}

/**
 * Bull Board over all queues, for looking only: requests reach it through our own handlers, which pass on reads, so that login,
 * permission and security headers are those of every other page and nothing can be changed behind the audit trail's back.
 */
@Injectable()
export class JobBoard implements OnApplicationShutdown {
  private server: Promise<FastifyInstance> | null = null;

  constructor(private readonly queue: JobQueue) {}

  async read(url: string): Promise<BoardAnswer> {
    if (!(await this.queue.reachable())) throw new OperationalError('任务队列（Redis）');
    this.server ??= this.open();
    const { statusCode, headers, rawPayload } = await (await this.server).inject({ method: 'GET', url });
    const contentType = String(headers['content-type'] ?? 'text/plain');
    return { status: statusCode, contentType, body: contentType.startsWith('text/html') ? withoutForeignFonts(rawPayload) : rawPayload };
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.server)?.close();
  }

  private async open(): Promise<FastifyInstance> {
    const serverAdapter = new FastifyAdapter();
    serverAdapter.setBasePath(JOB_BOARD_PATH);
    createBullBoard({
      queues: this.queue.opened().map((queue) => new BullMQAdapter(queue, { readOnlyMode: true, displayName: QUEUE_LABELS[queue.name] ?? queue.name })),
      serverAdapter,
      options: { uiBasePath: dirname(require.resolve('@bull-board/ui/package.json')), uiConfig: { boardTitle: '任务队列', locale: { lng: 'zh-CN' } } },
    });
    const server = fastify();
    await server.register(serverAdapter.registerPlugin(), { prefix: JOB_BOARD_PATH });
    await server.ready();
    return server;
  }
}

/** The board's page asks a foreign server for its typeface; ours asks nobody. */
function withoutForeignFonts(page: Buffer): Buffer {
  return Buffer.from(page.toString('utf8').replace(/<link href="https:[^>]*>/g, ''));
}
