import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '@portfolio/platform/database';
import { OperationalError } from '@portfolio/platform/errors';
import { Public } from '@portfolio/platform/http';
import { JobQueue } from '@portfolio/platform/jobs';
import { collectDefaultMetrics, register } from 'prom-client';

/** For the machine's own watchers; tells nothing about the data. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {
    register.clear();
    collectDefaultMetrics();
  }

  /** The process runs. */
  @Public()
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers (else 503); `queue` tells whether Redis does: without it reading and writing go on, reminders wait. */
  @Public()
  @Get('health/ready')
  async ready(): Promise<{ status: 'ok'; queue: 'ok' | 'away' }> {
    await this.database.ping().catch((cause: unknown) => {
      throw new OperationalError('数据库', { cause });
    });
    return { status: 'ok', queue: (await this.queue.reachable()) ? 'ok' : 'away' };
  }

  /** Prometheus metrics of the process. */
  @Public()
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return register.metrics();
  }
}
