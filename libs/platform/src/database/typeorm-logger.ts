import { Logger as NestLogger } from '@nestjs/common';
import type { Logger } from 'typeorm';

/** Statements slower than this are logged, in ms. */
export const SLOW_QUERY_MS = 2_000;

/** What TypeORM has to say, in the log of the process: failed migrations and slow statements, without their parameters. */
export class TypeormLogger implements Logger {
  private readonly logger = new NestLogger('Database');

  logQuery(): void {}

  /** Whoever asked gets the error. */
  logQueryError(): void {}

  logQuerySlow(milliseconds: number, sql: string): void {
    this.logger.warn(`slow statement, ${milliseconds} ms: ${sql.slice(0, 500)}`);
  }

  logSchemaBuild(): void {}

  logMigration(message: string): void {
    this.logger.error(message);
  }

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    if (level === 'warn') this.logger.warn(message);
  }
}
