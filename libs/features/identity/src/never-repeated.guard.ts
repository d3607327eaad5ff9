import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * For handlers whose body or answer is a secret: takes the Idempotency-Key away, so that nothing of them is kept for repeating,
 * and a failed attempt is not undone together with the transaction that repeating needs.
 */
@Injectable()
export class NeverRepeated implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    delete context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    return true;
  }
}
