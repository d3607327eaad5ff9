import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, date, id, instant, longText, text } from '../migration-columns';

export class Platform1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'idempotency_keys',
      [id(), text('user_id', { length: 36 }), text('key', { length: 100 }), text('request_hash', { length: 64 }), count('status', { default: 0 }), longText('answer'), instant('created_at')],
      { uniques: [['user_id', 'key']], indices: [['created_at']] },
    );
    await createTable(
      runner,
      'heartbeats',
      [
        id(),
        text('job', { length: 60 }),
        instant('started_at'),
        instant('finished_at', { nullable: true }),
        date('as_of'),
        text('run_trigger', { length: 20 }),
        count('due', { default: 0 }),
        count('created', { default: 0 }),
        count('sent', { default: 0 }),
        count('failed', { default: 0 }),
        count('skipped', { default: 0 }),
        text('error', { nullable: true, length: 500 }),
      ],
      { indices: [['job', 'started_at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('heartbeats');
    await runner.dropTable('idempotency_keys');
  }
}
