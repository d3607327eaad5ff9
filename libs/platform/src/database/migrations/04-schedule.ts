import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeImmutable, makeMutable } from '../immutable';
import { count, createTable, date, flag, id, instant, longText, reference, text, version } from '../migration-columns';

export class Schedule1795000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'milestones',
      [
        id(),
        reference('district_id', 'districts'),
        reference('project_id', 'projects'),
        text('kind', { length: 30 }),
        text('name'),
        count('weight'),
        count('sequence'),
        date('baseline_date', { nullable: true }),
        count('baseline_number', { default: 0 }),
        date('forecast_date', { nullable: true }),
        date('actual_date', { nullable: true }),
        longText('completion_note', { nullable: true }),
        reference('responsible_user_id', 'users', { nullable: true }),
        flag('demo', { default: false }),
        instant('created_at'),
        instant('updated_at'),
        version(),
      ],
      {
        indices: [
          ['district_id', 'baseline_date'],
          { columns: ['district_id', 'baseline_date'], where: 'actual_date IS NULL' },
          ['district_id', 'project_id', 'sequence'],
          ['district_id', 'responsible_user_id'],
        ],
      },
    );
    await createTable(
      runner,
      'baselines',
      [
        id(),
        reference('district_id', 'districts'),
        reference('project_id', 'projects'),
        count('number'),
        instant('frozen_at'),
        text('frozen_by_id', { length: 36, nullable: true }),
        text('frozen_by', { length: 100 }),
      ],
      { uniques: [['district_id', 'project_id', 'number']], indices: [['district_id', 'frozen_at']] },
    );
    await createTable(runner, 'baseline_entries', [
      id(),
      reference('baseline_id', 'baselines'),
      reference('milestone_id', 'milestones'),
      count('sequence'),
      text('name'),
      text('kind', { length: 30 }),
      count('weight'),
      date('baseline_date'),
    ]);
    await createTable(
      runner,
      'forecast_changes',
      [
        id(),
        reference('district_id', 'districts'),
        reference('project_id', 'projects'),
        reference('milestone_id', 'milestones', { onDelete: 'CASCADE' }),
        date('from_date', { nullable: true }),
        date('to_date', { nullable: true }),
        instant('changed_at'),
        text('changed_by_id', { length: 36, nullable: true }),
        text('changed_by', { length: 100 }),
      ],
      { indices: [['district_id', 'project_id', 'changed_at']] },
    );
    // What was approved is kept for ever (domain: Baseline).
    await makeImmutable(runner, 'baselines');
    await makeImmutable(runner, 'baseline_entries');
  }

  async down(runner: QueryRunner): Promise<void> {
    await makeMutable(runner, 'baseline_entries');
    await makeMutable(runner, 'baselines');
    for (const table of ['forecast_changes', 'baseline_entries', 'baselines', 'milestones']) await runner.dropTable(table);
  }
}
