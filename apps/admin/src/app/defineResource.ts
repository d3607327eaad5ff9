import type { Permission } from '@portfolio/contracts';
import type { ComponentType } from 'react';
import type { ResourceAccess } from './access';

/** Words of one resource. Every field a user can meet has a label: the type check fails when one is missing. */
export type ResourceMessages<Fields extends string = string> = {
  name: string;
  fields: Record<Fields, string>;
};
/** Labels for all fields of a contract type but its technical ones. */
export type MessagesFor<T, Extra extends string = never> = ResourceMessages<Exclude<keyof T & string, 'id' | 'version'> | Extra>;

/** One folder of pages, spread into `<Resource>` by App. */
export interface AppResource {
  name: string;
  access: ResourceAccess;
  messages: ResourceMessages;
  list?: ComponentType;
  show?: ComponentType;
  create?: ComponentType;
  edit?: ComponentType;
  /** Field, or a function of the record, that names a record in titles and references. */
  recordRepresentation?: string | ((record: Record<string, unknown>) => string);
}

/** A page that is not a resource's list, show, create or edit. */
export interface AppRoute {
  path: string;
  page: ComponentType;
  permission: Permission;
}

export function defineResource(resource: AppResource): AppResource {
  return resource;
}
