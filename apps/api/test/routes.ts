import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Permission } from '@portfolio/contracts';
import { PERMISSION_METADATA, PUBLIC_METADATA } from '@portfolio/platform/http';

/** One handler of the running application, as its decorators describe it. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  handler: string;
  permission: Permission | null;
  isPublic: boolean;
}

/** Every route of every controller, read from the application itself, so that a new one cannot be forgotten. */
export function allRoutes(app: INestApplicationContext): Route[] {
  const routes: Route[] = [];
  const seen = new Set<unknown>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function' || seen.has(metatype)) continue;
      seen.add(metatype);
      routes.push(...routesOf(metatype as { name: string; prototype: Record<string, unknown> }));
    }
  }
  return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}

function routesOf(controller: { name: string; prototype: Record<string, unknown> }): Route[] {
  const prefix = text(Reflect.getMetadata('path', controller));
  const routes: Route[] = [];
  for (const name of Object.getOwnPropertyNames(controller.prototype)) {
    const handler = controller.prototype[name];
    if (typeof handler !== 'function') continue;
    const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
    if (method === undefined) continue;
    routes.push({
      method: RequestMethod[method] as Route['method'],
      path: `/${[prefix, text(Reflect.getMetadata('path', handler))].join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
      handler: `${controller.name}.${name}`,
      permission: (Reflect.getMetadata(PERMISSION_METADATA, handler) as Permission | undefined) ?? null,
      isPublic: Reflect.getMetadata(PUBLIC_METADATA, handler) === true,
    });
  }
  return routes;
}

function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === 'string' ? value : '';
}
