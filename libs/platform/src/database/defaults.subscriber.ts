import { EventSubscriber, type DataSource, type EntitySubscriberInterface, type InsertEvent, type ObjectLiteral } from 'typeorm';

/**
 * Gives a row its defaults before it is inserted, so that the object a repository inserted equals the row in the database.
 * Why: TypeORM reads them back afterwards, on SQLite without an order, and puts values and ids of other rows into the objects.
 */
@EventSubscriber()
export class DefaultsSubscriber implements EntitySubscriberInterface<ObjectLiteral> {
  beforeInsert({ metadata, entity }: InsertEvent<ObjectLiteral>): void {
    for (const column of metadata.columns) {
      if (column.getEntityValue(entity) !== undefined) continue;
      const value: unknown = column.default;
      if (value !== undefined && value !== null && typeof value !== 'function') column.setEntityValue(entity, value);
      else if (column.isNullable) column.setEntityValue(entity, null);
    }
  }
}

/** Stops TypeORM from reading inserted rows back; `DefaultsSubscriber` makes it needless. */
export function neverReadBack({ entityMetadatas }: DataSource): void {
  for (const metadata of entityMetadatas) metadata.getInsertionReturningColumns = () => [];
}
