import type { EntityManager, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { UserError } from '../errors';
import { StaleVersionError } from './errors';

export interface Versioned {
  id: string;
  version: number;
}

/**
 * Changes a row that still has the version the change was based on, raises its version and gives the row as it is now.
 * Throws `not_found`, or `StaleVersionError` with the present record as `present` shows it (a contract type, never the entity).
 */
export async function updateVersioned<E extends Versioned & ObjectLiteral>(
  manager: EntityManager,
  Entity: new () => E,
  { id, version }: Versioned,
  changes: Partial<Omit<E, 'id' | 'version'>>,
  present: (row: E) => unknown,
): Promise<E> {
  const result = await manager
    .createQueryBuilder()
    .update(Entity)
    .set({ ...changes, version: version + 1 } as unknown as QueryDeepPartialEntity<E>)
    .where('id = :id AND version = :version', { id, version })
    .execute();
  const row = await manager.createQueryBuilder(Entity, 'row').where('row.id = :id', { id }).getOne();
  if (row === null) throw new UserError('not_found');
  if (result.affected !== 1) throw new StaleVersionError(await present(row));
  return row;
}
