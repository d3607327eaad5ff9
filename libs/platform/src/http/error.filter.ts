import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorBody, ErrorCode } from '@portfolio/contracts';
import type { FastifyReply } from 'fastify';
import { translateDatabaseError } from '../database';
import { OperationalError, UserError, sentence } from '../errors';
import { requestContext } from './request-context';

/** The three families become the one error body; nothing of an unexpected error leaves the process. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Errors');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const correlationId = requestContext().correlationId ?? '';
    const { status, body } = this.answer(translateDatabaseError(error), correlationId);
    void reply.status(status).send({ ...body, correlationId });
  }

  private answer(error: unknown, correlationId: string): { status: number; body: Omit<ErrorBody, 'correlationId'> } {
    if (error instanceof UserError) {
      return {
        status: error.status,
        body: {
          code: error.code,
          message: error.message,
          ...(error.fields && { errors: error.fields }),
          ...(error.current !== undefined && { current: error.current }),
        },
      };
    }
    if (error instanceof OperationalError) {
      this.logger.warn(`${error.message} [${correlationId}] ${String(error.cause ?? '')}`);
      return { status: 503, body: { code: 'unavailable', message: error.message } };
    }
    const framework = frameworkAnswer(error);
    if (framework !== null) return framework;
    this.logger.error(`[${correlationId}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { status: 500, body: { code: 'unexpected', message: sentence('unexpected', { correlationId }) } };
  }
}

/** Errors that Nest or Fastify raise before a handler runs: unknown route, unreadable or oversized body. */
function frameworkAnswer(error: unknown): { status: number; body: { code: ErrorCode; message: string } } | null {
  const status = error instanceof HttpException ? error.getStatus() : statusCodeOf(error);
  if (status === null || status >= 500) return null;
  if (status === 404) return { status, body: { code: 'not_found', message: sentence('not_found', {}) } };
  if (status === 413) return { status, body: { code: 'payload_too_large', message: sentence('payload_too_large', { limit: '5 MB' }) } };
  return { status: status === 415 ? 400 : status, body: { code: 'malformed_request', message: sentence('malformed_request', { detail: '内容无法读取' }) } };
}

function statusCodeOf(error: unknown): number | null {
  const code = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof code === 'number' ? code : null;
}
