import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeImmutable, makeMutable } from '../immutable';
import { count, createTable, date, flag, id, instant, json, longText, reference, text, version } from '../migration-columns';

export class Supervision1795000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'supervision_orders',
      [
        id(),
        reference('district_id', 'districts'),
        reference('project_id', 'projects'),
        reference('department_id', 'departments', { nullable: true }),
        text('cause_type', { length: 10 }),
        text('cause_id', { length: 40 }),
        count('cause_number'),
        text('cause_key', { length: 120 }),
        text('cause_text', { length: 300 }),
        text('origin', { length: 10 }),
        text('title', { length: 300 }),
        longText('requirement'),
        json('evidence'),
        text('state', { length: 20 }),
        text('number', { length: 60, nullable: true }),
        count('year', { nullable: true }),
        count('serial', { nullable: true }),
        count('deadline_days', { nullable: true }),
        date('deadline', { nullable: true }),
        date('first_deadline', { nullable: true }),
        instant('drafted_at'),
        text('drafted_by', { length: 100 }),
        instant('issued_at', { nullable: true }),
        date('issued_on', { nullable: true }),
        text('issued_by', { length: 100, nullable: true }),
        date('answered_on', { nullable: true }),
        text('answered_by_id', { length: 36, nullable: true }),
        json('reply_draft', { nullable: true }),
        count('extensions', { default: 0 }),
        instant('cleared_at', { nullable: true }),
        instant('ended_at', { nullable: true }),
        flag('demo', { default: false }),
        instant('updated_at'),
        version(),
      ],
      {
        uniques: [
          { columns: ['district_id', 'cause_key'], where: 'ended_at IS NULL' },
          { columns: ['district_id', 'year', 'serial'], where: 'serial IS NOT NULL' },
        ],
        indices: [
          ['district_id', 'state'],
          ['district_id', 'deadline'],
        ],
      },
    );
    await createTable(
      runner,
      'order_steps',
      [
        id(),
        reference('district_id', 'districts'),
        reference('order_id', 'supervision_orders'),
        text('action', { length: 20 }),
        text('from_state', { length: 20, nullable: true }),
        text('to_state', { length: 20 }),
        instant('at'),
        text('actor_id', { length: 36, nullable: true }),
        text('actor_name', { length: 100 }),
        longText('words', { nullable: true }),
        json('reply', { nullable: true }),
      ],
      { indices: [['order_id', 'at']] },
    );
    await createTable(
      runner,
      'order_extensions',
      [
        id(),
        reference('district_id', 'districts'),
        reference('order_id', 'supervision_orders'),
        text('state', { length: 10 }),
        longText('reason'),
        date('from_deadline'),
        date('asked_deadline'),
        date('granted_deadline', { nullable: true }),
        instant('asked_at'),
        text('asked_by_id', { length: 36 }),
        text('asked_by', { length: 100 }),
        instant('decided_at', { nullable: true }),
        text('decided_by', { length: 100, nullable: true }),
        longText('words', { nullable: true }),
      ],
      { uniques: [{ columns: ['order_id'], where: 'decided_at IS NULL' }] },
    );
    await createTable(runner, 'order_counters', [id(), reference('district_id', 'districts'), count('year'), count('last')], {
      uniques: [['district_id', 'year']],
    });
    await createTable(runner, 'order_numberings', [id(), reference('district_id', 'districts'), text('prefix', { length: 20 }), version()]);
    // The story of an order is kept as it was told.
    await makeImmutable(runner, 'order_steps');
  }

  async down(runner: QueryRunner): Promise<void> {
    await makeMutable(runner, 'order_steps');
    for (const table of ['order_numberings', 'order_counters', 'order_extensions', 'order_steps', 'supervision_orders']) await runner.dropTable(table);
  }
}
