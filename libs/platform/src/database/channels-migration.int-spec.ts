import { describeEachDatabase, openTestDatabase } from '../testing';
import { undoLastMigration } from './migrate';
import { MIGRATIONS } from './migrations';
import { Channels1795000012000 } from './migrations/12-channels';

/** SQLite copies `digests` into a new table to lose a foreign key: what was in it must still be there. */
describeEachDatabase((engine) => {
  const at = MIGRATIONS.indexOf(Channels1795000012000);
  const digest = (id: string, recipient: string) =>
    `INSERT INTO digests (id, district_id, recipient_id, channel, run_date, state, attempts, last_error, created_at)
     VALUES ('${id}', 'd', '${recipient}', 'email', '2026-11-20', 'sent', 2, '邮件服务器拒收', '2026-11-20T00:30:00.000Z')`;

  it('keeps the digests that exist, takes those of robots from then on, and gives only these up when undone', async () => {
    const before = await engine.open({ entities: [], migrations: MIGRATIONS.slice(0, at) });
    await before.dataSource.query("INSERT INTO districts (id, name, code_prefix, created_at) VALUES ('d', '玉泉区', 'YQ', '2026-11-01T00:00:00.000Z')");
    await before.dataSource.query("INSERT INTO users (id, district_id, username, display_name, created_at) VALUES ('u', 'd', 'filer', '王填报', '2026-11-01T00:00:00.000Z')");
    await before.dataSource.query(digest('1', 'u'));
    await expect(before.dataSource.query(digest('2', 'robot'))).rejects.toThrow(/foreign key/i);
    const rows = await before.dataSource.query<object[]>('SELECT * FROM digests');
    expect(rows).toHaveLength(1);
    await before.close();

    const after = await openTestDatabase(before.env, { entities: [], migrations: MIGRATIONS.slice(0, at + 1) });
    expect(await after.dataSource.query('SELECT * FROM digests')).toEqual([{ ...rows[0], next_attempt_at: null, resent_at: null }]);
    await after.dataSource.query(digest('2', 'robot'));
    await undoLastMigration(after.dataSource);
    expect(await after.dataSource.query('SELECT * FROM digests')).toEqual(rows);
    await expect(after.dataSource.query(digest('2', 'robot'))).rejects.toThrow(/foreign key/i);
    await after.close();
  });
});
