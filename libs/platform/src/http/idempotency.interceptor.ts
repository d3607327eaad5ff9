import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Clock } from '../clock';
import { Database } from '../database';
import { UserError } from '../errors';
import { NOT_REPEATED_METADATA } from './idempotency.decorator';
import { IdempotencyRepository } from './idempotency.repository';
import { requestContext } from './request-context';

/** `POST` with `Idempotency-Key`: the first answer is kept in the write's own transaction and given again when repeated. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly repository: IdempotencyRepository,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (Reflect.getMetadata(NOT_REPEATED_METADATA, context.getHandler()) === true) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const user = requestContext().principal;
    if (request.method !== 'POST' || typeof key !== 'string' || user === null) return next.handle();
    if (!/^[\x21-\x7e]{1,100}$/.test(key)) throw new UserError('malformed_request', { detail: '提交编号（Idempotency-Key）应为 1—100 位字母、数字或符号' });
    const requestHash = createHash('sha256').update(JSON.stringify([request.url, request.body])).digest('hex');
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once(user.userId, key, requestHash, reply, next));
  }

  private async once(userId: string, key: string, requestHash: string, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    return this.database.transaction(async () => {
      const kept = await this.repository.claim({ userId, key, requestHash, createdAt: this.clock.nowIso() });
      if (kept !== null) {
        if (kept.requestHash !== requestHash) throw new UserError('idempotency_conflict');
        void reply.status(kept.status);
        return JSON.parse(kept.answer) as unknown;
      }
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: null });
      await this.repository.keep(userId, key, reply.statusCode, JSON.stringify(answer ?? null));
      return answer;
    });
  }
}
