import type { Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { RuntimeConfig } from '@portfolio/platform/config';
import { schemaDrift } from '@portfolio/platform/database';
import { runInContext, type ListQuery } from '@portfolio/platform/http';
import { describeEachDatabase, type TestDatabase } from '@portfolio/platform/testing';
import { AuditEntriesRepository } from './audit-entries.repository';
import { AuditEntriesService } from './audit-entries.service';
import { AuditHistory } from './audit-history';
import { AuditTrail, type AuditRecord } from './audit-trail';

const WEN: Principal = { userId: 'u1', username: 'wen', displayName: '文静', role: 'planner', departmentId: null, districtId: 'd1' };
const LIST: ListQuery = { sort: null, offset: 0, limit: 25, filter: {} };

describeEachDatabase((engine) => {
  let db: TestDatabase;
  let trail: AuditTrail;
  let history: AuditHistory;
  let entries: AuditEntriesService;
  let now = '';

  beforeAll(async () => {
    db = await engine.open();
    const clock = new Clock(new RuntimeConfig({}));
    jest.spyOn(clock, 'nowIso').mockImplementation(() => now);
    const repository = new AuditEntriesRepository(db.database);
    trail = new AuditTrail(repository, clock);
    history = new AuditHistory(repository);
    entries = new AuditEntriesService(repository);
  });

  const record = (at: string, entry: Partial<AuditRecord>, principal: Principal | null = WEN) => {
    now = at;
    const whole: AuditRecord = { action: 'update', objectType: 'project', objectId: 'p1', objectLabel: 'YQ-01 甲', ...entry };
    return runInContext({ correlationId: 'c-1', address: '10.0.0.8', principal }, () => db.database.transaction(() => trail.record(whole)));
  };
  const listed = async (filter: Record<string, unknown>, districtId = 'd1') =>
    (await entries.list({ ...WEN, districtId }, { ...LIST, filter })).rows.map((entry) => entry.objectLabel);

  it('has the schema of its entity', async () => {
    expect((await schemaDrift(db.dataSource)).filter((sql) => /audit_entries/.test(sql) && !/^DROP/.test(sql))).toEqual([]);
  });

  it('keeps who, when, from where, from and to', async () => {
    const changes = [{ field: 'name', label: '名称', from: '旧', to: '新' }];
    await record('2026-11-23T01:00:00.000Z', { objectId: 'kept', changes, reason: '更名' });
    const [entry] = await history.ofObject('project', 'kept');
    expect(entry).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: '2026-11-23T01:00:00.000Z',
      actorId: 'u1',
      actorName: '文静',
      action: 'update',
      objectType: 'project',
      objectId: 'kept',
      objectLabel: 'YQ-01 甲',
      changes,
      reason: '更名',
      correlationId: 'c-1',
      address: '10.0.0.8',
    });
  });

  it('is kept or lost with the write it tells about, and refused outside of a transaction', async () => {
    const failing = db.database.transaction(async () => {
      await trail.record({ action: 'create', objectType: 'project', objectId: 'lost', objectLabel: '丢' });
      throw new Error('the write failed');
    });
    await expect(failing).rejects.toThrow('the write failed');
    expect(await history.ofObject('project', 'lost')).toEqual([]);
    await expect(trail.record({ action: 'create', objectType: 'project', objectId: 'loose', objectLabel: '散' })).rejects.toThrow('outside of a transaction');
    expect(await history.ofObject('project', 'loose')).toEqual([]);
  });

  it('can be neither changed nor deleted, whoever asks', async () => {
    await record('2026-11-23T01:00:00.000Z', { objectId: 'fixed' });
    for (const sql of ["UPDATE audit_entries SET actor_name = 'x'", 'DELETE FROM audit_entries']) {
      await expect(db.dataSource.query(sql)).rejects.toThrow('append-only');
    }
    expect(await history.ofObject('project', 'fixed')).toHaveLength(1);
  });

  it('tells one story of several objects, newest first', async () => {
    await record('2026-11-20T01:00:00.000Z', { objectId: 's1', objectLabel: '一' });
    await record('2026-11-22T01:00:00.000Z', { objectId: 's1', objectLabel: '三' });
    await record('2026-11-21T01:00:00.000Z', { objectType: 'milestone', objectId: 'm1', objectLabel: '二' });
    const objects = [{ objectType: 'project', objectId: 's1' }, { objectType: 'milestone', objectId: 'm1' }];
    expect((await history.ofObjects(objects)).map((entry) => entry.objectLabel)).toEqual(['三', '二', '一']);
    expect((await history.ofObjects(objects, 2)).map((entry) => entry.objectLabel)).toEqual(['三', '二']);
    expect(await history.ofObjects([])).toEqual([]);
  });

  it('lists a district by object, actor, action, day and text', async () => {
    await record('2027-01-01T15:59:59.999Z', { action: 'transition', objectType: 'list', objectId: 'l1', objectLabel: '元旦', reason: '开工' });
    await record('2027-01-01T16:00:00.000Z', { objectType: 'list', objectId: 'l2', objectLabel: '次日' }, { ...WEN, userId: 'u2', displayName: '李伟' });
    await record('2027-01-02T01:00:00.000Z', { objectType: 'list', objectId: 'l3', objectLabel: '别处' }, { ...WEN, districtId: 'd2' });
    await record('2027-01-03T01:00:00.000Z', { action: 'seed', objectType: 'list', objectId: 'l4', objectLabel: '启动' }, null);
    const type = { objectType: 'list' };
    expect(await listed(type)).toEqual(['启动', '次日', '元旦']);
    expect(await listed({ ...type, from: '2027-01-01', to: '2027-01-01' })).toEqual(['元旦']);
    expect(await listed({ ...type, from: '2027-01-02', to: '2027-01-02' })).toEqual(['次日']);
    expect(await listed({ ...type, actorId: 'u2' })).toEqual(['次日']);
    expect(await listed({ ...type, action: ['transition', 'seed'] })).toEqual(['启动', '元旦']);
    expect(await listed({ ...type, q: '开工' })).toEqual(['元旦']);
    expect(await listed({ ...type, q: '系统' })).toEqual(['启动']);
    expect(await listed({ objectId: ['l1', 'l2'] })).toEqual(['次日', '元旦']);
  });

  it('refuses wrong filters and hides other districts', async () => {
    await record('2027-02-01T01:00:00.000Z', { objectType: 'hidden', objectId: 'h1' }, { ...WEN, districtId: 'd2' });
    const [entry] = (await entries.list({ ...WEN, districtId: 'd2' }, { ...LIST, filter: { objectType: 'hidden' } })).rows;
    await expect(entries.get(WEN, entry?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
    expect(await entries.get({ ...WEN, districtId: 'd2' }, entry?.id ?? '')).toEqual(entry);
    await expect(listed({ from: '昨天' })).rejects.toMatchObject({ code: 'malformed_request' });
    await expect(listed({ action: 'nothing' })).rejects.toMatchObject({ code: 'malformed_request' });
    await expect(listed({ districtId: 'd2' })).rejects.toMatchObject({ code: 'unknown_filter_field' });
  });

  it('cuts what is too long for a column', async () => {
    await record('2027-03-01T01:00:00.000Z', { objectId: 'long', objectLabel: '长'.repeat(400), reason: '因'.repeat(1200) });
    const [entry] = await history.ofObject('project', 'long');
    expect(entry?.objectLabel).toBe(`${'长'.repeat(299)}…`);
    expect(entry?.reason).toHaveLength(1000);
  });
});
