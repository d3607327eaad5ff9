import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeImmutable, makeMutable } from '../immutable';
import { count, createTable, date, flag, id, instant, longText, reference, text, version } from '../migration-columns';

export class Circulars1795000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'circulars',
      [
        id(),
        reference('district_id', 'districts'),
        text('number', { length: 60 }),
        count('year'),
        count('serial'),
        text('title', { length: 300 }),
        date('period_from'),
        date('period_to'),
        reference('corrects_id', 'circulars', { nullable: true }),
        instant('published_at'),
        date('published_on'),
        text('published_by', { length: 100 }),
        text('sha256', { length: 64 }),
        longText('content'),
        flag('demo', { default: false }),
      ],
      { uniques: [['district_id', 'year', 'serial']], indices: [['district_id', 'published_at']] },
    );
    await createTable(runner, 'circular_drafts', [
      id(),
      reference('district_id', 'districts'),
      date('period_from'),
      date('period_to'),
      longText('demands', { nullable: true }),
      reference('corrects_id', 'circulars', { nullable: true }),
      longText('reason', { nullable: true }),
      instant('drafted_at'),
      text('drafted_by', { length: 100 }),
      version(),
    ]);
    await createTable(runner, 'circular_counters', [id(), reference('district_id', 'districts'), count('year'), count('last')], {
      uniques: [['district_id', 'year']],
    });
    await makeImmutable(runner, 'circulars');
  }

  async down(runner: QueryRunner): Promise<void> {
    await makeMutable(runner, 'circulars');
    for (const table of ['circular_counters', 'circular_drafts', 'circulars']) await runner.dropTable(table);
  }
}
