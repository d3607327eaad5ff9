import type { User } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { IdentityApp } from '../test/identity-app';
import type { Visitor } from '../test/visitor';

describeEachDatabase((engine) => {
  let app: IdentityApp;
  let sysadmin: Visitor;
  let secadmin: Visitor;
  let unit: string;

  beforeAll(async () => {
    app = await IdentityApp.start(await engine.createEnvironment());
    await app.seed();
    sysadmin = await app.loggedIn('sysadmin');
    secadmin = await app.loggedIn('secadmin');
    unit = await app.departmentId('B13');
  });
  afterAll(() => app.stop());

  const find = async (username: string): Promise<User> => {
    const { body } = await sysadmin.list<User>('users', { q: username });
    const user = body.find((candidate) => candidate.username === username);
    if (user === undefined) throw new Error(`no user ${username}`);
    return user;
  };
  const approve = (who: Visitor, { id, version }: User, decision = true) => who.post<User>(`users/${id}/role-approval`, { approve: decision, version });
  const actions = async (id: string) =>
    (await app.rows<{ action: string }>(`SELECT action FROM audit_entries WHERE object_id = '${id}' ORDER BY id`)).map((row) => row.action);

  it('never shows a hash, and nobody but the administrators sees accounts', async () => {
    const { body, headers } = await sysadmin.list<User>('users');
    expect(JSON.stringify(body)).not.toMatch(/argon2|hash/i);
    expect(headers['content-range']).toBe(`users 0-${body.length - 1}/${body.length}`);
    expect((await secadmin.list('users')).status).toBe(200);
    for (const username of ['filer', 'head', 'inspector', 'planner', 'leader', 'auditor']) {
      expect((await (await app.loggedIn(username)).list('users')).status).toBe(403);
    }
  });

  it('filters and sorts, and refuses unknown fields', async () => {
    const names = async (filter: object) => (await sysadmin.list<User>('users', filter, ['username', 'DESC'])).body.map(({ username }) => username);
    expect(await names({ departmentId: unit })).toEqual(['head', 'filer']);
    expect(await names({ role: ['leader', 'planner'] })).toEqual(['planner', 'leader']);
    expect(await names({ q: '演示audit' })).toEqual(['auditor']);
    expect(await names({ pending: true })).toEqual([]);
    expect(await sysadmin.list('users', { passwordHash: 'x' })).toMatchObject({ status: 400, body: { code: 'unknown_filter_field' } });
    expect(await sysadmin.list('users', {}, ['passwordHash', 'ASC'])).toMatchObject({ status: 400, body: { code: 'unknown_sort_field' } });
  });

  it('takes a new account through password, first login, role approval', async () => {
    const created = await sysadmin.post<User>('users', { username: 'wang.fang', displayName: '王芳', requestedRole: 'filer', departmentId: unit, email: 'wang@example.cn' });
    expect(created).toMatchObject({ status: 201, body: { role: null, requestedRole: 'filer', departmentName: '住房和城乡建设局', mustChangePassword: true, version: 1 } });
    expect((await app.visitor().login('wang.fang', '')).status).toBe(422);
    const reset = await sysadmin.post<{ username: string; password: string; user: User }>(`users/${created.body.id}/password-reset`, { version: 1 });
    expect(reset.body).toMatchObject({ username: 'wang.fang', password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/), user: { version: 2 } });
    const stored = await app.rows<{ password_hash: string }>("SELECT password_hash FROM users WHERE username = 'wang.fang'");
    expect(stored[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);

    const wang = await app.loggedIn('wang.fang', reset.body.password);
    expect(await wang.get('departments')).toMatchObject({ status: 403, body: { code: 'password_change_required', message: expect.stringContaining('先修改密码') } });
    const own = await wang.post('session/password', { current: reset.body.password, next: 'Chun-2026-tian!' });
    expect(own).toMatchObject({ status: 200, body: { user: { mustChangePassword: false, role: null }, permissions: [] } });
    expect((await wang.get('departments')).status).toBe(403);

    const approved = await approve(secadmin, await find('wang.fang'));
    expect(approved).toMatchObject({ status: 200, body: { role: 'filer', requestedRole: null } });
    expect((await wang.get('session')).status).toBe(401);
    const again = await app.loggedIn('wang.fang', 'Chun-2026-tian!');
    expect((await again.get('departments')).status).toBe(200);
    expect(await actions(created.body.id)).toEqual(['create', 'password_reset', 'login', 'password_change', 'role_approve', 'login']);
  });

  it('leaves a rejected role out of force', async () => {
    const user = await sysadmin.newAccount('li.na', 'planner');
    expect(await approve(secadmin, user, false)).toMatchObject({ status: 200, body: { role: null, requestedRole: null } });
    expect(await approve(secadmin, await find('li.na'))).toMatchObject({ status: 422, body: { code: 'invalid_fields', errors: { approve: expect.any(String) } } });
    expect(await actions(user.id)).toContain('role_reject');
  });

  it('lets nobody approve the own request, neither who is meant nor who asked', async () => {
    const secadminUser = await find('secadmin');
    const asked = await sysadmin.put<User>(`users/${secadminUser.id}`, { requestedRole: 'leader', version: secadminUser.version });
    expect(asked).toMatchObject({ status: 200, body: { role: 'secadmin', requestedRole: 'leader' } });
    expect(await approve(secadmin, asked.body)).toMatchObject({ status: 422, body: { code: 'role_self_approval' } });
    await sysadmin.put(`users/${secadminUser.id}`, { requestedRole: null, version: asked.body.version });

    const other = await sysadmin.newAccount('asker', 'planner');
    await app.rows(`UPDATE users SET requested_by_id = '${secadminUser.id}' WHERE id = '${other.id}'`);
    expect(await approve(secadmin, other)).toMatchObject({ status: 422, body: { code: 'role_self_approval' } });
    expect((await approve(sysadmin, other)).status).toBe(403);
  });

  it('keeps the three administrators apart', async () => {
    const sysadminUser = await find('sysadmin');
    for (const requestedRole of ['secadmin', 'auditor']) {
      const answer = await sysadmin.put(`users/${sysadminUser.id}`, { requestedRole, version: sysadminUser.version });
      expect(answer).toMatchObject({ status: 422, body: { code: 'role_conflict' } });
    }
    const twin = { username: 'twin', displayName: '同一人', requestedRole: 'auditor', email: 'Sysadmin@example.cn' };
    expect(await sysadmin.post('users', twin)).toMatchObject({ status: 422, body: { code: 'role_conflict' } });
    const later = await sysadmin.newAccount('twin', 'auditor', { email: 'twin@example.cn' });
    expect(await sysadmin.put(`users/${later.id}`, { email: 'sysadmin@example.cn', version: later.version })).toMatchObject({ status: 422, body: { code: 'role_conflict' } });
    expect((await sysadmin.post('users', { ...twin, username: 'twin2', requestedRole: 'leader' })).status).toBe(201);
  });

  it('keeps the last sysadmin, secadmin and auditor', async () => {
    for (const [username, role] of [['sysadmin', '系统管理员'], ['secadmin', '安全管理员'], ['auditor', '审计管理员']] as const) {
      const user = await find(username);
      const answer = await sysadmin.put(`users/${user.id}`, { active: false, version: user.version });
      expect(answer).toMatchObject({ status: 422, body: { code: 'last_administrator', message: expect.stringContaining(role) } });
    }
    for (const username of ['sysadmin', 'auditor']) {
      const user = await find(username);
      const asked = await sysadmin.put<User>(`users/${user.id}`, { requestedRole: 'leader', version: user.version });
      expect(await approve(secadmin, asked.body)).toMatchObject({ status: 422, body: { code: 'last_administrator' } });
      await sysadmin.put(`users/${user.id}`, { requestedRole: null, version: asked.body.version });
    }
  });

  it('lets only one of two sysadmins retire the other when both try at once', async () => {
    const second = await sysadmin.newAccount('sysadmin2', 'sysadmin');
    await approve(secadmin, second);
    const [first, other] = [await find('sysadmin'), await find('sysadmin2')];
    const retire = ({ id, version }: User) => sysadmin.put(`users/${id}`, { active: false, version });
    const answers = await Promise.all([retire(first), retire(other)]);
    const active = (await secadmin.list<User>('users', { role: 'sysadmin', active: true })).body;
    expect(active).toHaveLength(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, active[0]?.id === first.id ? 422 : expect.any(Number)]);
    if (active[0]?.id === other.id) await app.rows(`UPDATE users SET active = ${engine.name === 'postgres' ? 'true' : '1'} WHERE id = '${first.id}'`);
    sysadmin = await app.loggedIn('sysadmin');
  });

  it('logs an account taken out of use out at once', async () => {
    const head = await app.loggedIn('head');
    const user = await find('head');
    const after = await sysadmin.put<User>(`users/${user.id}`, { active: false, version: user.version });
    expect((await head.get('session')).status).toBe(401);
    expect((await app.visitor().login('head')).status).toBe(401);
    await sysadmin.put(`users/${user.id}`, { active: true, version: after.body.version });
    expect((await app.visitor().login('head')).status).toBe(201);
  });

  it('answers a stale version with the present record', async () => {
    const user = await find('leader');
    const first = await sysadmin.put<User>(`users/${user.id}`, { displayName: '张领导', version: user.version });
    expect(first.body.version).toBe(user.version + 1);
    const second = await sysadmin.put<{ code: string; current: User }>(`users/${user.id}`, { displayName: '李领导', version: user.version });
    expect([second.status, second.body.code, second.body.current]).toEqual([409, 'stale_version', first.body]);
    expect((await sysadmin.post(`users/${user.id}/password-reset`, { version: user.version })).status).toBe(409);
    expect((await find('leader')).displayName).toBe('张领导');
  });

  it('refuses wrong input at its field', async () => {
    const post = async (change: object) => (await sysadmin.post<{ errors: object }>('users', { username: 'ok.name', displayName: '好', requestedRole: 'leader', ...change })).body.errors;
    expect(await post({ username: '大写' })).toHaveProperty('username');
    expect(await post({ requestedRole: 'root' })).toHaveProperty('requestedRole');
    expect(await post({ requestedRole: 'filer' })).toHaveProperty('departmentId');
    expect(await post({ departmentId: 'no-such' })).toHaveProperty('departmentId');
    expect(await post({ email: 'x' })).toHaveProperty('email');
    expect(await post({ role: 'sysadmin' })).toHaveProperty('role');
    const taken = await sysadmin.post('users', { username: 'filer', displayName: '重', requestedRole: 'leader' });
    expect(taken).toMatchObject({ status: 409, body: { code: 'already_exists', errors: { username: expect.any(String) } } });
    expect((await sysadmin.get('users/no-such')).status).toBe(404);
  });

  it('does not let the sysadmin enter the accounts that watch him', async () => {
    for (const username of ['secadmin', 'auditor']) {
      const user = await find(username);
      expect((await sysadmin.post(`users/${user.id}/password-reset`, { version: user.version })).status).toBe(403);
    }
    expect((await secadmin.get('session')).status).toBe(200);
  });

  it('keeps no one-time password for repeated requests', async () => {
    const user = await find('leader');
    const key = { 'idempotency-key': 'reset-1' };
    const { body } = await sysadmin.post<{ password: string; user: User }>(`users/${user.id}/password-reset`, { version: user.version }, key);
    expect(body.password).toEqual(expect.any(String));
    expect(JSON.stringify(await app.rows('SELECT * FROM idempotency_keys'))).not.toContain(body.password);
    expect((await sysadmin.post(`users/${user.id}/password-reset`, { version: user.version }, key)).status).toBe(409);
  });

  it('changes the own password and ends the other sessions', async () => {
    const { password } = await sysadmin.newAccount('zhao', 'leader');
    const [here, there] = [await app.loggedIn('zhao', password), await app.loggedIn('zhao', password)];
    const change = (current: string, next: string) => here.post('session/password', { current, next });
    expect(await change(password, 'short-1!')).toMatchObject({ status: 422, body: { code: 'password_weak', errors: { next: expect.any(String) } } });
    expect(await change(password, 'Xin-zhao-2026!')).toMatchObject({ status: 422, body: { code: 'password_weak' } });
    expect(await change(password, password)).toMatchObject({ status: 422, body: { code: 'password_weak' } });
    for (let i = 0; i < 5; i += 1) expect(await change('Wrong-2026-pass', 'Xin-mima-2026!')).toMatchObject({ status: 422, body: { code: 'password_wrong', errors: { current: expect.any(String) } } });
    expect((await change(password, 'Xin-mima-2026!')).status).toBe(429);
    app.passMinutes(1);
    expect((await change(password, 'Xin-mima-2026!')).status).toBe(200);
    expect((await here.get('session')).status).toBe(200);
    expect((await there.get('session')).status).toBe(401);
    expect((await app.visitor().login('zhao', password)).status).toBe(401);
    expect((await app.visitor().login('zhao', 'Xin-mima-2026!')).status).toBe(201);
  });

  it('shows every step to the auditor, without secrets', async () => {
    const auditor = await app.loggedIn('auditor');
    const user = await find('wang.fang');
    const { body } = await auditor.list<{ action: string; actorName: string; changes: object[] }>('audit-entries', { objectType: 'user', objectId: user.id });
    expect(body.map(({ action, actorName }) => [action, actorName]).reverse().slice(0, 2)).toEqual([['create', '演示sysadmin'], ['password_reset', '演示sysadmin']]);
    expect(body.at(-1)?.changes).toContainEqual({ field: 'requestedRole', label: '申请角色', from: null, to: '填报员' });
    expect(body.at(-1)?.changes).toContainEqual({ field: 'departmentId', label: '所属单位', from: null, to: '住房和城乡建设局' });
    expect(JSON.stringify((await auditor.list('audit-entries')).body)).not.toMatch(/argon2|Demo-2026|Chun-2026/);
    expect((await sysadmin.list('audit-entries')).status).toBe(403);
  });
});
