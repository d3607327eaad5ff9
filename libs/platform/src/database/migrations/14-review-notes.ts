import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, longText, reference, text } from '../migration-columns';

export class ReviewNotes1795000013100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'review_notes',
      [
        id(),
        reference('district_id', 'districts'),
        reference('project_id', 'projects'),
        longText('text'),
        reference('author_id', 'users'),
        text('author', { length: 100 }),
        instant('created_at'),
      ],
      { indices: [['district_id', 'project_id', 'created_at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('review_notes');
  }
}
