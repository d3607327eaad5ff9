import type { QueryRunner } from 'typeorm';

/** SQLite changes a table by rebuilding it, which drops its triggers: puts them back after `work`. */
export async function withTriggersKept(runner: QueryRunner, table: string, work: () => Promise<void>): Promise<void> {
  if (runner.connection.options.type === 'postgres') return work();
  const triggers = (await runner.query(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?`, [table])) as {
    name: string;
    sql: string;
  }[];
  for (const trigger of triggers) await runner.query(`DROP TRIGGER "${trigger.name}"`);
  await work();
  for (const trigger of triggers) await runner.query(trigger.sql);
}
