import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, flag, id, instant, json, longText, reference, text, version } from '../migration-columns';

export class Handovers1795000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'handovers',
      [
        id(),
        reference('district_id', 'districts'),
        reference('department_id', 'departments'),
        reference('from_user_id', 'users'),
        text('from_role', { length: 20 }),
        reference('to_user_id', 'users'),
        longText('reason'),
        flag('disables_account'),
        text('state', { length: 20 }),
        text('open_key', { length: 36, nullable: true }),
        text('prepared_by_id', { length: 36 }),
        text('prepared_by', { length: 100 }),
        instant('prepared_at'),
        text('signed_by_id', { length: 36, nullable: true }),
        text('signed_by', { length: 100, nullable: true }),
        instant('signed_at', { nullable: true }),
        longText('on_behalf_reason', { nullable: true }),
        instant('received_at', { nullable: true }),
        text('cancelled_by', { length: 100, nullable: true }),
        instant('cancelled_at', { nullable: true }),
        longText('cancel_reason', { nullable: true }),
        json('items', { nullable: true }),
        count('moved_count', { nullable: true }),
        flag('demo', { default: false }),
        version(),
      ],
      { indices: [['district_id', 'department_id', 'state']], uniques: [['open_key']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('handovers');
  }
}
