import type { QueryRunner } from 'typeorm';

/** Refuses UPDATE and DELETE (and TRUNCATE) of a table's rows in the database itself, whoever asks. For migrations. */
export async function makeImmutable(runner: QueryRunner, table: string): Promise<void> {
  const refusal = `${table} is append-only`;
  if (runner.connection.options.type === 'postgres') {
    await runner.query(
      `CREATE FUNCTION "${table}_immutable"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${refusal}'; END $$`,
    );
    await runner.query(
      `CREATE TRIGGER "${table}_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION "${table}_immutable"()`,
    );
    return;
  }
  for (const verb of ['UPDATE', 'DELETE']) {
    await runner.query(
      `CREATE TRIGGER "${table}_no_${verb.toLowerCase()}" BEFORE ${verb} ON "${table}" BEGIN SELECT RAISE(ABORT, '${refusal}'); END`,
    );
  }
}

/** Takes the refusal away again, for a migration that must change such rows. */
export async function makeMutable(runner: QueryRunner, table: string): Promise<void> {
  if (runner.connection.options.type === 'postgres') {
    await runner.query(`DROP TRIGGER "${table}_immutable" ON "${table}"`);
    await runner.query(`DROP FUNCTION "${table}_immutable"()`);
    return;
  }
  for (const verb of ['update', 'delete']) await runner.query(`DROP TRIGGER "${table}_no_${verb}"`);
}
