import 'reflect-metadata';
import { resolve } from 'node:path';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MailConfig, RuntimeConfig, ServerConfig, systemEnvironment } from '@portfolio/platform/config';
import { BackgroundWork } from '@portfolio/platform/jobs';
import { DemoGround, Seeding } from '@portfolio/seeding';
import { AppModule } from './app.module';
import { fastifyAdapter, prepareHttp } from './http-server';
import { QUIET_START, failStartUp, linkWarning, prepareDataDir } from './start-up';

const ADMIN_DIR = resolve(__dirname, '../../admin/dist');

async function main(): Promise<void> {
  const env = systemEnvironment({ ADMIN_DIR });
  prepareDataDir(env);
  const logger = new ConsoleLogger({ json: env['NODE_ENV'] === 'production', logLevels: ['warn', 'error', 'fatal'] });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(env), fastifyAdapter(), { logger, ...QUIET_START });
  app.flushLogs();
  // Before anything runs: a job would mail about what is made up.
  await app.get(DemoGround).assertMayStart();
  app.enableShutdownHooks();
  const { serves } = app.get(RuntimeConfig);
  if (serves) await prepareHttp(app);
  await app.init();
  await app.get(Seeding).fillWhenEmpty();
  app.get(BackgroundWork).start();
  const warning = linkWarning(app.get(MailConfig), app.get(ServerConfig));
  if (warning !== null) process.stderr.write(`${warning}\n`);
  if (!serves) {
    process.stdout.write('后台任务进程已启动。\n');
    return;
  }
  const { port, host } = app.get(ServerConfig);
  await app.listen(port, host);
  process.stdout.write(`系统已启动：${await app.getUrl()}\n`);
}

main().catch(failStartUp);
