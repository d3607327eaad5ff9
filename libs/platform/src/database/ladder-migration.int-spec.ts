import { describeEachDatabase, openTestDatabase } from '../testing';
import { undoLastMigration } from './migrate';
import { MIGRATIONS } from './migrations';
import { Ladder1795000011000 } from './migrations/11-ladder';

const NOW = '2026-11-20T00:30:00.000Z';

/** The least that a reminded milestone stands on. */
const GROUND: Record<string, Record<string, string | number>> = {
  districts: { id: 'd', name: '玉泉区', code_prefix: 'YQ', created_at: NOW },
  departments: { id: 'u', district_id: 'd', code: 'ZJ', name: '住房和城乡建设局', short_name: '住建局', kind: 'bureau', provenance: 'plan' },
  plan_texts: { id: 't', district_id: 'd', sha256: 'x', content: '规划', created_at: NOW },
  plans: { id: 'pl', district_id: 'd', text_id: 't', text_sha256: 'x', title: '规划', source: '规划', period_start: 2026, period_end: 2030, imported_at: NOW },
  boxes: { id: 'b', district_id: 'd', plan_id: 'pl', number: 7, title: '专栏', chapter: '章' },
  programmes: { id: 'g', district_id: 'd', box_id: 'b', box: 7, position: 1, title: '工程', source_start: 0, source_end: 1 },
  projects: { id: 'p', district_id: 'd', programme_id: 'g', box: 7, code: 'YQ-07', name: '项目', sector: 'other', lifecycle: 'construction', provenance: 'plan', created_at: NOW, updated_at: NOW },
  assignments: { id: 'a', district_id: 'd', project_id: 'p', department_id: 'u', role: 'lead', state: 'confirmed' },
  milestones: { id: 'm', district_id: 'd', project_id: 'p', kind: 'start', name: '开工', weight: 1, sequence: 1, baseline_number: 2, created_at: NOW, updated_at: NOW },
};

const insert = (table: string, row: Record<string, string | number | null>) =>
  `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map((value) => (value === null ? 'NULL' : typeof value === 'number' ? value : `'${value}'`)).join(', ')})`;

const reminder = (id: string, changes: Record<string, string | number | null>) =>
  insert('reminders', {
    id, district_id: 'd', milestone_id: 'm', baseline_number: 2, baseline_date: '2026-11-19', rung: '+1', recipient_key: 'r', channel: 'inbox', state: 'sent',
    reason: null, days_late: 1, run_date: '2026-11-20', digest_id: 'digest', created_at: NOW, ...changes,
  });

/** Reminders of milestones become reminders of subjects: none may be lost, or its rung would go out again. */
describeEachDatabase((engine) => {
  const at = MIGRATIONS.indexOf(Ladder1795000011000);

  it('keeps every reminder under its key, says why some were not sent, and gives them back when undone', async () => {
    const before = await engine.open({ entities: [], migrations: MIGRATIONS.slice(0, at) });
    for (const [table, row] of Object.entries(GROUND)) await before.dataSource.query(insert(table, row));
    await before.dataSource.query(reminder('1', { rung: '-3', state: 'signed', signed_at: NOW }));
    await before.dataSource.query(reminder('2', { recipient_key: 'none', state: 'skipped', reason: '没有责任单位', digest_id: null }));
    await before.dataSource.query(reminder('3', { channel: 'email', state: 'skipped', reason: '没有邮箱', digest_id: null }));
    await before.dataSource.query(reminder('4', { rung: '0', channel: 'email', state: 'skipped', reason: '超过 3 天' }));
    const rows = await before.dataSource.query('SELECT * FROM reminders ORDER BY id');
    await before.close();

    const after = await openTestDatabase(before.env, { entities: [], migrations: MIGRATIONS.slice(0, at + 1) });
    const kept = await after.dataSource.query<Record<string, unknown>[]>('SELECT * FROM reminders ORDER BY id');
    expect(kept.map((row) => [row['subject_type'], row['subject_id'], row['subject_number'], row['rung_offset'], row['recipient_key'], row['channel'], row['state'], row['skip_code']])).toEqual([
      ['milestone', 'm', 2, -3, 'r', 'inbox', 'signed', null],
      ['milestone', 'm', 2, 1, 'none', 'inbox', 'skipped', 'no_recipient'],
      ['milestone', 'm', 2, 1, 'r', 'email', 'skipped', 'no_address'],
      ['milestone', 'm', 2, 0, 'r', 'email', 'skipped', 'expired'],
    ]);
    for (const row of kept) expect([row['subject_title'], row['project_id'], row['unit_id'], row['due_date']]).toEqual(['开工', 'p', 'u', '2026-11-19']);
    const twice = insert('reminders', {
      id: '5', district_id: 'd', subject_type: 'milestone', subject_id: 'm', subject_number: 2, subject_title: '开工', due_date: '2026-11-19', rung: '-3', rung_offset: -3,
      recipient_key: 'r', channel: 'inbox', state: 'queued', days_late: 1, run_date: '2026-11-20', created_at: NOW,
    });
    await expect(after.dataSource.query(twice)).rejects.toThrow(/unique/i);

    await undoLastMigration(after.dataSource);
    expect(await after.dataSource.query('SELECT * FROM reminders ORDER BY id')).toEqual(rows);
    await after.close();
  });
});
