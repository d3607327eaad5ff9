import type { Department } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { IdentityApp } from '../test/identity-app';
import type { Visitor } from '../test/visitor';
import { DepartmentDirectory } from './department-directory';
import { DepartmentImport } from './department-import';
import { DepartmentUses } from './department-uses';
import { YUQUAN_DEPARTMENTS } from './yuquan-departments';

describeEachDatabase((engine) => {
  let app: IdentityApp;
  let planner: Visitor;
  let district: string;
  const led = new Map<string, number>();

  beforeAll(async () => {
    app = await IdentityApp.start(await engine.createEnvironment());
    district = (await app.seed()).id;
    app.get(DepartmentUses).register((ids) => Promise.resolve(new Map(ids.map((id) => [id, led.get(id) ?? 0]))));
    planner = await app.loggedIn('planner');
  });
  afterAll(() => app.stop());

  const byCode = async (code: string): Promise<Department> => {
    const [department] = (await planner.list<Department>('departments', { code })).body;
    if (department === undefined) throw new Error(`no department ${code}`);
    return department;
  };

  it('lists the departments with where they come from and how many projects they lead', async () => {
    const street = await app.departmentId('S02');
    led.set(street, 7);
    const { body, headers } = await planner.list<Department>('departments', { provenance: 'plan', kind: 'street' }, ['code', 'ASC']);
    expect(headers['content-range']).toBe('departments 0-5/6');
    expect(body[1]).toEqual({
      id: street,
      code: 'S02',
      name: '昭君路街道办事处',
      shortName: '昭君路街道',
      kind: 'street',
      provenance: 'plan',
      active: true,
      waivesHeadApproval: false,
      projects: 7,
      version: 1,
    });
    expect((await planner.list<Department>('departments', { q: '城管' })).body.map(({ code }) => code)).toEqual(['B15', 'Z01']);
    expect((await planner.list<Department>('departments')).body).toHaveLength(YUQUAN_DEPARTMENTS.length);
  });

  it('knows the own district and no other', async () => {
    const { status, body } = await planner.list<{ id: string; name: string; codePrefix: string }>('districts');
    expect([status, body]).toEqual([200, [expect.objectContaining({ id: district, codePrefix: expect.any(String) })]]);
    expect((await planner.get(`districts/${district}`)).body).toEqual(body[0]);
    expect((await planner.get('districts/another')).status).toBe(404);
  });

  it('refuses names with characters that nobody can see', async () => {
    for (const name of ['体育\u0000中心', '体育\u202e中心', '体育\u0007中心']) {
      const { status, body } = await planner.post<{ errors: Record<string, string> }>('departments', { code: 'B91', name, shortName: '体育中心', kind: 'other' });
      expect([status, body.errors?.['name']]).toEqual([422, expect.stringContaining('控制字符')]);
    }
  });

  it('adds, changes and audits a department', async () => {
    const created = await planner.post<Department>('departments', { code: 'B90', name: '体育发展中心', shortName: '体育中心', kind: 'other' });
    expect(created).toMatchObject({ status: 201, body: { provenance: 'entered', active: true, projects: 0, version: 1 } });
    const path = `departments/${created.body.id}`;
    const changed = await planner.put<Department>(path, { kind: 'bureau', version: 1 });
    expect(changed).toMatchObject({ status: 200, body: { kind: 'bureau', name: '体育发展中心', version: 2 } });
    const stale = await planner.put<{ code: string; current: Department }>(path, { name: '别名', version: 1 });
    expect([stale.status, stale.body.code, stale.body.current]).toEqual([409, 'stale_version', changed.body]);
    const auditor = await app.loggedIn('auditor');
    const { body } = await auditor.list<{ action: string; changes: object[] }>('audit-entries', { objectType: 'department', objectId: created.body.id });
    expect(body.map(({ action }) => action)).toEqual(['update', 'create']);
    expect(body[0]?.changes).toEqual([{ field: 'kind', label: '单位类别', from: '其他', to: '区直部门' }]);
  });

  it('refuses a code or name that is taken, at its field', async () => {
    const fresh = { code: 'B91', name: '新单位', shortName: '新', kind: 'other' };
    expect(await planner.post('departments', { ...fresh, code: 'B13' })).toMatchObject({ status: 409, body: { code: 'already_exists', errors: { code: expect.any(String) } } });
    expect(await planner.post('departments', { ...fresh, name: '教育局' })).toMatchObject({ status: 409, body: { errors: { name: expect.any(String) } } });
    expect(await planner.post('departments', { ...fresh, code: '小写' })).toMatchObject({ status: 422, body: { errors: { code: expect.any(String) } } });
    const { id, version } = await byCode('B05');
    expect(await planner.put(`departments/${id}`, { name: '民政局', version })).toMatchObject({ status: 409 });
  });

  it('takes a department out of use only when it leads nothing and has no accounts in use', async () => {
    const retire = async (code: string) => {
      const { id, version } = await byCode(code);
      return planner.put<Department>(`departments/${id}`, { active: false, version });
    };
    led.set(await app.departmentId('B16'), 1);
    expect(await retire('B16')).toMatchObject({ status: 422, body: { code: 'department_in_use' } });
    expect(await retire('B13')).toMatchObject({ status: 422, body: { code: 'department_in_use' } });
    expect(await retire('B30')).toMatchObject({ status: 200, body: { active: false } });
    const sysadmin = await app.loggedIn('sysadmin');
    const user = { username: 'late', displayName: '迟', requestedRole: 'filer', departmentId: await app.departmentId('B30') };
    expect(await sysadmin.post('users', user)).toMatchObject({ status: 422, body: { errors: { departmentId: expect.any(String) } } });
  });

  it('lets only planner and sysadmin change departments', async () => {
    const { id, version } = await byCode('B20');
    for (const [username, status] of [['filer', 403], ['leader', 403], ['secadmin', 403], ['sysadmin', 200]] as const) {
      const visitor = await app.loggedIn(username);
      expect((await visitor.put(`departments/${id}`, { shortName: '卫健委员会', version })).status).toBe(status);
    }
    expect((await (await app.loggedIn('auditor')).list('departments')).status).toBe(403);
  });

  it('takes an assumed unit for entered once it was checked, on record', async () => {
    const { id, version, name } = await byCode('B17');
    const checked = await planner.put<Department>(`departments/${id}`, { checked: true, version });
    expect(checked).toMatchObject({ status: 200, body: { name, provenance: 'entered', version: version + 1 } });
    const auditor = await app.loggedIn('auditor');
    const { body } = await auditor.list<{ actorName: string; changes: object[] }>('audit-entries', { objectType: 'department', objectId: id });
    expect(body[0]).toMatchObject({ actorName: '演示planner', changes: [{ field: 'provenance', label: '来源', from: '推定待核', to: '人工录入' }] });
    const named = await byCode('S01');
    expect(await planner.put(`departments/${named.id}`, { checked: true, version: named.version })).toMatchObject({ body: { provenance: 'plan' } });
    expect((await (await app.loggedIn('filer')).put(`departments/${id}`, { checked: true, version: version + 1 })).status).toBe(403);
  });

  it('imports a list of bodies: new codes added, known ones updated, all or none, audited', async () => {
    const list = app.get(DepartmentImport);
    const csv = (...rows: string[]): string => `\uFEFF编码,全称,简称,类别\r\n${rows.join('\r\n')}\r\n`;
    const good = csv('B18,商务和口岸局,商务局,区直部门', 'C01,"水务,投资公司",水投,enterprise');
    expect(await list.importCsv(district, good, { dryRun: true })).toEqual({ applied: false, added: 1, changed: 1, unchanged: 0 });
    expect(await byCode('B18')).toMatchObject({ name: '商务局' });
    const clash = list.importCsv(district, csv('C02,新单位,新,其他', 'C03,审计局,审计,区直部门'), { dryRun: false });
    await expect(clash).rejects.toMatchObject({ code: 'invalid_fields', fields: { line3: '第 3 行：全称“审计局”已由编码 B23 使用。' } });
    expect(await list.importCsv(district, good, { dryRun: false })).toEqual({ applied: true, added: 1, changed: 1, unchanged: 0 });
    expect(await byCode('B18')).toMatchObject({ name: '商务和口岸局', provenance: 'entered', version: 2 });
    const { id, ...added } = await byCode('C01');
    expect(added).toMatchObject({ name: '水务,投资公司', kind: 'enterprise', provenance: 'entered' });
    expect((await planner.list('departments', { code: 'C02' })).body).toEqual([]);
    expect(await list.importCsv(district, good, { dryRun: false })).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await app.rows(`SELECT action, actor_name FROM audit_entries WHERE object_id = '${id}'`)).toEqual([{ action: 'create', actor_name: '命令行' }]);
  });

  it('seeds what is missing and leaves the rest', async () => {
    const directory = app.get(DepartmentDirectory);
    const before = await directory.list(district);
    const more = { code: 'B99', name: '新设局', shortName: '新设局', kind: 'bureau', provenance: 'assumed' } as const;
    await directory.ensure(district, [...YUQUAN_DEPARTMENTS, more]);
    const after = await directory.list(district);
    expect(after.filter(({ code }) => code !== 'B99')).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
    const { id } = after.find(({ code }) => code === 'B99') ?? { id: '' };
    expect(await directory.names([id, id, 'no-such'])).toEqual(new Map([[id, '新设局']]));
  });

  it('shows nothing of another district', async () => {
    await app.rows(`INSERT INTO districts (id, name, code_prefix, created_at) VALUES ('d2', '回民区', 'HM', '2027-01-01T00:00:00.000Z')`);
    await app.get(DepartmentDirectory).ensure('d2', YUQUAN_DEPARTMENTS);
    const [foreign] = await app.get(DepartmentDirectory).list('d2');
    expect((await planner.get(`departments/${foreign?.id ?? ''}`)).status).toBe(404);
    expect((await planner.put(`departments/${foreign?.id ?? ''}`, { name: '占', version: 1 })).status).toBe(404);
    expect((await planner.list<Department>('departments', { id: [foreign?.id ?? ''] })).body).toEqual([]);
  });
});
