import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, flag, id, instant, reference, text, version } from '../migration-columns';

export class Identity1795000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'districts', [id(), text('name', { length: 60 }), text('code_prefix', { length: 10 }), instant('created_at')], {
      uniques: [['name'], ['code_prefix']],
    });
    await createTable(
      runner,
      'departments',
      [
        id(),
        reference('district_id', 'districts'),
        text('code', { length: 20 }),
        text('name', { length: 60 }),
        text('short_name', { length: 20 }),
        text('kind', { length: 20 }),
        text('provenance', { length: 10 }),
        flag('active', { default: true }),
        version(),
      ],
      { uniques: [['district_id', 'code'], ['district_id', 'name']] },
    );
    await createTable(
      runner,
      'users',
      [
        id(),
        reference('district_id', 'districts'),
        text('username', { length: 40 }),
        text('display_name', { length: 40 }),
        text('role', { length: 20, nullable: true }),
        text('requested_role', { length: 20, nullable: true }),
        text('requested_by_id', { length: 36, nullable: true }),
        reference('department_id', 'departments', { nullable: true }),
        text('email', { nullable: true }),
        text('password_hash', { nullable: true }),
        flag('must_change_password', { default: false }),
        flag('active', { default: true }),
        flag('demo', { default: false }),
        instant('last_login_at', { nullable: true }),
        instant('created_at'),
        version(),
      ],
      { uniques: [['username']], indices: [['district_id', 'role']] },
    );
    await createTable(
      runner,
      'sessions',
      [
        id(),
        reference('user_id', 'users', { onDelete: 'CASCADE' }),
        text('token_hash', { length: 64 }),
        text('address', { length: 64, nullable: true }),
        instant('created_at'),
        instant('last_seen_at'),
        instant('expires_at'),
      ],
      { uniques: [['token_hash']], indices: [['expires_at']] },
    );
    await createTable(
      runner,
      'login_attempts',
      [id(), text('subject', { length: 64 }), count('failures', { default: 0 }), instant('last_failed_at'), instant('locked_until', { nullable: true })],
      { uniques: [['subject']], indices: [['last_failed_at']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['login_attempts', 'sessions', 'users', 'departments', 'districts']) await runner.dropTable(table);
  }
}
