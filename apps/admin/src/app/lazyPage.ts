import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

/** A page in a chunk of its own, taken by name: `lazyPage(() => import('./ProjectList'), 'ProjectList')`. */
export function lazyPage<Name extends string, Module extends Record<Name, ComponentType>>(load: () => Promise<Module>, name: Name): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}
