import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { parseListQuery, type Page } from './list-query';

/** A handler that returns a `Page` answers with its rows and `Content-Range: <resource> a-b/total`. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(
      map((value: unknown) => {
        if (!isPage(value)) return value;
        const request = http.getRequest<FastifyRequest>();
        const { offset } = parseListQuery(request.query as Record<string, unknown>);
        const resource = new URL(request.url, 'http://localhost').pathname.split('/').pop() ?? 'items';
        const span = value.rows.length === 0 ? '*' : `${offset}-${offset + value.rows.length - 1}`;
        http.getResponse<FastifyReply>().header('Content-Range', `${resource} ${span}/${value.total}`);
        return value.rows;
      }),
    );
  }
}

function isPage(value: unknown): value is Page<unknown> {
  return typeof value === 'object' && value !== null && Array.isArray((value as Page<unknown>).rows) && typeof (value as Page<unknown>).total === 'number';
}
