import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { scopeOf, type Permission } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import { PERMISSION_METADATA, PUBLIC_METADATA, setPrincipal } from '@portfolio/platform/http';
import type { FastifyRequest } from 'fastify';
import { sessionTokenOf } from './session-cookie';
import { isCsrfToken } from './session-token';
import { Sessions } from './sessions';

const READING_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Stands before every handler: who asks (401 `not_logged_in`), whether the page was ours (403 `csrf_missing`), whether the role may
 * (403 `forbidden`). A handler that names neither a permission nor `Public` is refused to everybody.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_METADATA, targets) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = sessionTokenOf(request);
    const session = token === null ? null : await this.sessions.resolve(token);
    if (token === null || session === null) throw new UserError('not_logged_in');
    if (!READING_METHODS.includes(request.method) && !isCsrfToken(token, request.headers['x-csrf-token'])) throw new UserError('csrf_missing');
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION_METADATA, targets);
    if (permission !== 'session.own') {
      if (session.mustChangePassword) {
        throw new UserError('password_change_required');
      }
      if (permission === undefined || scopeOf(session.principal.role, permission) === null) throw new UserError('forbidden');
    }
    setPrincipal(session.principal);
    return true;
  }
}
