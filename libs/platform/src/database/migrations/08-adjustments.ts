import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, flag, id, instant, json, longText, reference, text, version } from '../migration-columns';

export class Adjustments1795000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'adjustments',
      [
        id(),
        reference('district_id', 'districts'),
        reference('project_id', 'projects', { nullable: true }),
        reference('department_id', 'departments', { nullable: true }),
        text('kind', { length: 20 }),
        text('state', { length: 12 }),
        text('subject_name', { length: 400 }),
        longText('reason'),
        text('document_number', { length: 100, nullable: true }),
        flag('after_due', { default: false }),
        json('content'),
        json('diff'),
        instant('asked_at'),
        text('asked_by_id', { length: 36 }),
        text('asked_by', { length: 100 }),
        instant('decided_at', { nullable: true }),
        text('decided_by_id', { length: 36, nullable: true }),
        text('decided_by', { length: 100, nullable: true }),
        longText('decision_note', { nullable: true }),
        count('baseline_number', { nullable: true }),
        flag('demo', { default: false }),
        version(),
      ],
      {
        indices: [
          ['district_id', 'state', 'asked_at'],
          ['district_id', 'asked_at'],
        ],
      },
    );
    await createTable(
      runner,
      'adjustment_projects',
      [id(), reference('district_id', 'districts'), reference('adjustment_id', 'adjustments', { onDelete: 'CASCADE' }), reference('project_id', 'projects'), text('part', { length: 12 })],
      { uniques: [['adjustment_id', 'project_id']] },
    );
    await createTable(runner, 'adjustment_comments', [
      id(),
      reference('district_id', 'districts'),
      reference('adjustment_id', 'adjustments', { onDelete: 'CASCADE' }),
      instant('at'),
      text('by_id', { length: 36 }),
      text('by', { length: 100 }),
      longText('text'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['adjustment_comments', 'adjustment_projects', 'adjustments']) await runner.dropTable(table);
  }
}
