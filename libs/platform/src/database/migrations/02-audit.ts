import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeImmutable, makeMutable } from '../immutable';
import { createTable, id, instant, json, text } from '../migration-columns';

export class Audit1795000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'audit_entries',
      [
        id(),
        text('district_id', { length: 36, nullable: true }),
        instant('at'),
        text('actor_id', { length: 36, nullable: true }),
        text('actor_name', { length: 60 }),
        text('action', { length: 30 }),
        text('object_type', { length: 40 }),
        text('object_id', { length: 36 }),
        text('object_label', { length: 300 }),
        json('changes'),
        text('reason', { length: 1000, nullable: true }),
        text('correlation_id', { length: 64, nullable: true }),
        text('address', { length: 64, nullable: true }),
      ],
      { indices: [['district_id', 'at'], ['object_type', 'object_id'], ['actor_id']] },
    );
    await makeImmutable(runner, 'audit_entries');
  }

  async down(runner: QueryRunner): Promise<void> {
    await makeMutable(runner, 'audit_entries');
    await runner.dropTable('audit_entries');
  }
}
