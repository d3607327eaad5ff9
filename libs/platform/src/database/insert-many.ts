import type { EntityManager, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** Rows in one statement: at most 25 columns each, and SQLite takes 32 766 parameters. */
const ROWS = 400;

/** Inserts rows in few statements, without reading anything back. */
export async function insertMany<E extends ObjectLiteral>(manager: EntityManager, Entity: new () => E, rows: readonly E[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(Entity)
      .values(rows.slice(at, at + ROWS) as QueryDeepPartialEntity<E>[])
      .updateEntity(false)
      .execute();
  }
}
