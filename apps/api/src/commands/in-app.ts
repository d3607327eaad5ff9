import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Districts } from '@portfolio/identity';
import { ConfigurationError, systemEnvironment, type Environment } from '@portfolio/platform/config';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { DemoGround, Seeding } from '@portfolio/seeding';
import { QUIET_START, prepareDataDir } from '../start-up';

interface InAppOptions {
  /**
   * What an empty database is filled with before the work, unless SEED says otherwise: `none` is the district alone, so that the
   * first start of the server still fills it. Left out for commands that only read or need what is there: nothing at all.
   */
  fills?: 'none' | 'plan';
}

/** Runs an operator's command inside the product without HTTP or workers, then lets go of everything. */
export async function inApp<T>(work: (app: INestApplicationContext) => Promise<T>, { fills }: InAppOptions = {}): Promise<T> {
  const { AppModule } = await import('../app.module');
  const env = commandEnvironment(systemEnvironment(), fills ?? 'none');
  prepareDataDir(env);
  const logger = new ConsoleLogger({ logLevels: ['error', 'fatal'] });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(env), { logger, ...QUIET_START });
  app.flushLogs();
  try {
    await app.get(DemoGround).assertMayStart();
    if (fills !== undefined) await app.get(Seeding).fillWhenEmpty();
    const result = await work(app).catch((error: unknown) => explainEmpty(app, error));
    // What follows a commit is part of the command: closing the queue first would leave its jobs to the next sweep.
    await app.get(Database).settled();
    return result;
  } finally {
    await app.close();
  }
}

/** A command never brings demo data with it, whatever the server would do. */
export function commandEnvironment(env: Environment, fills: 'none' | 'plan'): Environment {
  const given = env['SEED']?.trim() ?? '';
  const own = (env['DISTRICT_NAME']?.trim() ?? '') !== '';
  return { ...env, ROLE: 'cli', SEED: given !== '' && given !== 'demo' ? given : own ? 'none' : fills };
}

/** “Not found” helps nobody who has not started the product yet. */
async function explainEmpty(app: INestApplicationContext, error: unknown): Promise<never> {
  if (error instanceof UserError && error.code === 'not_found' && (await app.get(Districts).find()) === null) {
    throw new ConfigurationError('数据库还是空的：请先启动一次系统（npm start），或先用 user:create 新建账号。');
  }
  throw error;
}

/** With `--json` the value as one JSON document, else the Chinese lines. */
export function print(json: boolean | undefined, value: unknown, lines: string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
}
