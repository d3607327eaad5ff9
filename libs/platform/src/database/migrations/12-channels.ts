import { TableForeignKey, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addColumns, count, createTable, flag, id, instant, longText, reference, text, version } from '../migration-columns';

/** A digest's recipient is a person or a group robot from here on, so that the reference to `users` goes. */
export class Channels1795000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const key = (await runner.getTable('digests'))?.foreignKeys.find(({ columnNames }) => columnNames[0] === 'recipient_id');
    if (key !== undefined) await runner.dropForeignKey('digests', key);
    await addColumns(runner, 'digests', [instant('next_attempt_at', { nullable: true }), instant('resent_at', { nullable: true })], {
      indices: [['district_id', 'channel', 'sent_at']],
    });
    await createTable(
      runner,
      'channel_preferences',
      [id(), reference('district_id', 'districts'), text('user_id', { length: 36 }), flag('email', { default: true }), version()],
      { uniques: [['user_id']] },
    );
    await createTable(
      runner,
      'robots',
      [
        id(),
        reference('district_id', 'districts'),
        reference('department_id', 'departments'),
        text('channel', { length: 10 }),
        text('name', { length: 40 }),
        text('address_hint', { length: 120 }),
        longText('sealed_access'),
        flag('has_secret', { default: false }),
        flag('active', { default: true }),
        instant('free_at', { nullable: true }),
        instant('created_at'),
        version(),
      ],
      { uniques: [['district_id', 'name']] },
    );
    await createTable(
      runner,
      'delivery_failures',
      [
        id(),
        reference('district_id', 'districts'),
        text('digest_id', { length: 36 }),
        text('channel', { length: 10 }),
        instant('at'),
        count('attempt'),
        flag('doubt', { default: false }),
        text('reason', { length: 300 }),
      ],
      { indices: [['district_id', 'channel', 'at'], ['digest_id']] },
    );
    await createTable(
      runner,
      'calendar_feeds',
      [
        id(),
        reference('district_id', 'districts'),
        reference('owner_id', 'users'),
        reference('department_id', 'departments', { nullable: true }),
        text('token_hash', { length: 64 }),
        instant('created_at'),
        instant('last_used_at', { nullable: true }),
        instant('revoked_at', { nullable: true }),
      ],
      { uniques: [['token_hash']] },
    );
  }

  /** Digests of robots cannot be kept without their reference. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calendar_feeds', 'delivery_failures', 'robots', 'channel_preferences']) await runner.dropTable(table);
    await runner.dropIndex('digests', 'ix_digests_district_id_channel_sent_at');
    await runner.dropColumns('digests', ['next_attempt_at', 'resent_at']);
    await runner.query('DELETE FROM digests WHERE recipient_id NOT IN (SELECT id FROM users)');
    await runner.createForeignKey('digests', new TableForeignKey({ columnNames: ['recipient_id'], referencedTableName: 'users', referencedColumnNames: ['id'], onDelete: 'NO ACTION' }));
  }
}
