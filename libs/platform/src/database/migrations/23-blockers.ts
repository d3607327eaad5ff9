import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeImmutable, makeMutable } from '../immutable';
import { count, createTable, date, flag, id, instant, longText, reference, text, version } from '../migration-columns';

export class Blockers1795000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'blockers',
      [
        id(),
        reference('district_id', 'districts'),
        reference('project_id', 'projects'),
        reference('milestone_id', 'milestones', { nullable: true, onDelete: 'SET NULL' }),
        text('type', { length: 20 }),
        text('level', { length: 20 }),
        text('title', { length: 100 }),
        longText('description'),
        reference('raised_by_department_id', 'departments', { nullable: true }),
        text('raised_by_id', { length: 36 }),
        text('raised_by', { length: 100 }),
        date('raised_on'),
        reference('department_id', 'departments'),
        date('deadline'),
        date('first_deadline'),
        count('deadline_number', { default: 1 }),
        text('state', { length: 20 }),
        date('taken_on', { nullable: true }),
        date('fixed_on', { nullable: true }),
        date('closed_on', { nullable: true }),
        date('escalated_on', { nullable: true }),
        longText('escalation_reason', { nullable: true }),
        flag('demo', { default: false }),
        instant('updated_at'),
        version(),
      ],
      {
        indices: [
          ['district_id', 'state'],
          ['district_id', 'deadline'],
          ['district_id', 'first_deadline'],
        ],
      },
    );
    await createTable(
      runner,
      'blocker_steps',
      [
        id(),
        reference('district_id', 'districts'),
        reference('blocker_id', 'blockers'),
        text('action', { length: 20 }),
        text('from_state', { length: 20, nullable: true }),
        text('to_state', { length: 20 }),
        instant('at'),
        text('actor_id', { length: 36, nullable: true }),
        text('actor_name', { length: 100 }),
        text('department_name', { nullable: true }),
        longText('words', { nullable: true }),
      ],
      { indices: [['blocker_id', 'at']] },
    );
    // The story of a blocker is kept as it was told.
    await makeImmutable(runner, 'blocker_steps');
  }

  async down(runner: QueryRunner): Promise<void> {
    await makeMutable(runner, 'blocker_steps');
    for (const table of ['blocker_steps', 'blockers']) await runner.dropTable(table);
  }
}
