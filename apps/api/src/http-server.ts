import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import type { INestApplication } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { ServerConfig } from '@portfolio/platform/config';
import { runInContext } from '@portfolio/platform/http';
import { drained } from './drained';

/** A plan of five years fits; evidence files come by streams, not by this. */
const BODY_LIMIT_BYTES = 6 * 1024 * 1024;

export function fastifyAdapter(): FastifyAdapter {
  return new FastifyAdapter({ bodyLimit: BODY_LIMIT_BYTES, genReqId: () => randomUUID(), trustProxy: 'loopback', routerOptions: { maxParamLength: 100 } });
}

/** Everything around the handlers: request context, security headers, cookies, OpenAPI, the built admin. */
export async function prepareHttp(app: NestFastifyApplication): Promise<void> {
  const server = app.get(ServerConfig);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Correlation-Id', request.id);
    runInContext({ correlationId: request.id, address: request.ip, principal: null }, done);
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The admin's component library writes its styles at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // `blob:` shows a photo that has not been sent yet.
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: server.secureCookie ? [] : null,
      },
    },
    hsts: server.secureCookie,
  });
  await app.register(cookie);
  await app.register(multipart, { throwFileSizeLimit: false });
  // A browser that is still sending when the connection closes reports a broken network instead of the answer.
  fastify.addHook('onSend', async (request, reply) => {
    if (reply.statusCode >= 400) await drained(request.raw);
  });
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
    done();
  });
  describeApi(app);
  if (server.adminDir !== null) {
    await app.register(fastifyStatic, {
      root: server.adminDir,
      setHeaders: (reply, path) => void reply.header('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }
}

/** OpenAPI at /api/openapi.json, readable at /api/docs. */
function describeApi(app: INestApplication): void {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder().setTitle('重大项目调度系统接口').setVersion('1').addCookieAuth('session').build(),
  );
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: '接口文档' });
}
