import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, date, flag, id, instant, reference, text, version } from '../migration-columns';

const nullable = { nullable: true };

export class Calendar1795000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'calendar_years',
      [
        id(),
        reference('district_id', 'districts'),
        count('year'),
        text('notice', { length: 100, ...nullable }),
        date('published_on', nullable),
        text('source', { length: 300, ...nullable }),
        flag('confirmed', { default: false }),
        instant('confirmed_at', nullable),
        text('confirmed_by', { length: 60, ...nullable }),
        version(),
      ],
      { uniques: [['district_id', 'year']] },
    );
    await createTable(
      runner,
      'calendar_days',
      [id(), reference('district_id', 'districts'), date('date'), text('kind', { length: 10 }), text('name', { length: 40 }), text('notice', { length: 100, ...nullable }), version()],
      { uniques: [['district_id', 'date']] },
    );
    await createTable(runner, 'calendar_revisions', [id(), text('revision', { length: 36 })]);
    await createTable(
      runner,
      'calendar_changes',
      [
        id(),
        reference('district_id', 'districts'),
        instant('at'),
        text('actor_name', { length: 60 }),
        text('summary', { length: 300 }),
        text('reason', { length: 500, ...nullable }),
        count('moved', { default: 0 }),
      ],
      { indices: [['district_id', 'at']] },
    );
    await createTable(
      runner,
      'calendar_moves',
      [
        id(),
        reference('change_id', 'calendar_changes'),
        count('sequence'),
        text('object_type', { length: 40 }),
        text('object_id', { length: 36 }),
        text('label', { length: 400 }),
        text('what', { length: 40 }),
        text('value_before', { length: 200, ...nullable }),
        text('value_after', { length: 200, ...nullable }),
      ],
      { indices: [['change_id', 'sequence']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calendar_moves', 'calendar_changes', 'calendar_revisions', 'calendar_days', 'calendar_years']) await runner.dropTable(table);
  }
}
