import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, flag, id, instant, json, reference, text, version } from '../migration-columns';

export class Attachments1795000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'file_contents',
      [
        id(),
        text('sha256', { length: 64 }),
        count('size'),
        text('type', { length: 100 }),
        json('photo', { nullable: true }),
        text('thumbnail_sha256', { length: 64, nullable: true }),
        count('thumbnail_size', { nullable: true }),
        text('scan_state', { length: 20 }),
        instant('scanned_at', { nullable: true }),
        text('threat', { nullable: true }),
        instant('created_at'),
        instant('used_at'),
      ],
      { uniques: [['sha256']], indices: [['scan_state'], ['used_at']] },
    );
    await createTable(
      runner,
      'attachments',
      [
        id(),
        reference('district_id', 'districts'),
        text('owner_type', { length: 30 }),
        text('owner_id', { length: 36 }),
        text('project_id', { length: 36, nullable: true }),
        reference('content_id', 'file_contents'),
        text('name'),
        instant('uploaded_at'),
        reference('uploaded_by_id', 'users'),
        text('uploaded_by', { length: 100 }),
        reference('department_id', 'departments', { nullable: true }),
        flag('demo', { default: false }),
        version(),
      ],
      { uniques: [['district_id', 'owner_type', 'owner_id', 'content_id']], indices: [['district_id', 'project_id', 'uploaded_at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attachments', 'file_contents']) await runner.dropTable(table);
  }
}
