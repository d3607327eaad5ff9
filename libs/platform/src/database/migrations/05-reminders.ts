import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, date, flag, id, instant, reference, text } from '../migration-columns';

export class Reminders1795000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'digests',
      [
        id(),
        reference('district_id', 'districts'),
        reference('recipient_id', 'users'),
        text('channel', { length: 10 }),
        date('run_date'),
        text('state', { length: 10 }),
        count('attempts', { default: 0 }),
        text('last_error', { nullable: true, length: 500 }),
        flag('possibly_repeated', { default: false }),
        instant('created_at'),
        instant('claimed_at', { nullable: true }),
        instant('sent_at', { nullable: true }),
      ],
      { indices: [['state', 'created_at']] },
    );
    await createTable(
      runner,
      'reminders',
      [
        id(),
        reference('district_id', 'districts'),
        reference('milestone_id', 'milestones'),
        count('baseline_number'),
        date('baseline_date'),
        text('rung', { length: 8 }),
        text('recipient_key', { length: 36 }),
        text('channel', { length: 10 }),
        text('state', { length: 10 }),
        text('reason', { nullable: true, length: 300 }),
        count('days_late'),
        date('run_date'),
        text('digest_id', { nullable: true, length: 36 }),
        flag('possibly_repeated', { default: false }),
        instant('created_at'),
        instant('sent_at', { nullable: true }),
        instant('opened_at', { nullable: true }),
        instant('signed_at', { nullable: true }),
      ],
      {
        indices: [['district_id', 'recipient_key', 'channel', 'state'], ['digest_id']],
        uniques: [['milestone_id', 'baseline_number', 'rung', 'recipient_key', 'channel']],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('reminders');
    await runner.dropTable('digests');
  }
}
