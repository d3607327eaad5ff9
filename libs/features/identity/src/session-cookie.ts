import type {} from '@fastify/cookie';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { UserError } from '@portfolio/platform/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'session';

/** Ends with the browser; the server ends it earlier (see `Sessions`). */
export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.setCookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', secure });
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'strict', path: '/', secure });
}

/** The session token a request came with, or null. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  const token = request.cookies[SESSION_COOKIE];
  return token === undefined || token === '' || token.length > 100 ? null : token;
}

/** Handler parameter: the session token the guard has accepted. */
export const SessionToken = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const token = sessionTokenOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (token === null) throw new UserError('not_logged_in');
  return token;
});
