import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, flag, id, instant, longText, reference, text } from '../migration-columns';
import { makeImmutable, makeMutable } from '../immutable';

export class Summaries1795000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'weekly_summaries',
      [
        id(),
        reference('district_id', 'districts'),
        text('week', { length: 8 }),
        count('issue'),
        text('title'),
        instant('cut_off'),
        instant('published_at'),
        text('published_by', { length: 100 }),
        text('rule_pack', { length: 60 }),
        text('sha256', { length: 64 }),
        longText('content'),
        flag('demo', { default: false }),
      ],
      { uniques: [['district_id', 'week', 'issue']] },
    );
    await makeImmutable(runner, 'weekly_summaries');
  }

  async down(runner: QueryRunner): Promise<void> {
    await makeMutable(runner, 'weekly_summaries');
    await runner.dropTable('weekly_summaries');
  }
}
