import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { systemEnvironment } from '@portfolio/platform/config';
import { Seeding } from '@portfolio/seeding';
import { QUIET_START, prepareDataDir } from '../start-up';

/** Runs an operator's command inside the product without HTTP or workers, then lets go of everything. */
export async function inApp<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const { AppModule } = await import('../app.module');
  const env = { ...systemEnvironment(), ROLE: 'cli' };
  prepareDataDir(env);
  const logger = new ConsoleLogger({ logLevels: ['error', 'fatal'] });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(env), { logger, ...QUIET_START });
  app.flushLogs();
  try {
    await app.get(Seeding).fillWhenEmpty();
    return await work(app);
  } finally {
    await app.close();
  }
}

/** With `--json` the value as one JSON document, else the Chinese lines. */
export function print(json: boolean | undefined, value: unknown, lines: string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
}
