import type { SessionView } from '@portfolio/contracts';
import { schemaDrift } from '@portfolio/platform/database';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { IdentityApp } from '../test/identity-app';
import { tokenHash } from './session-token';

describeEachDatabase((engine) => {
  let app: IdentityApp;

  beforeAll(async () => {
    app = await IdentityApp.start(await engine.createEnvironment());
    await app.seed();
  });
  afterAll(() => app.stop());

  it('has the schema of its entities', async () => {
    const own = /"(districts|departments|users|sessions|login_attempts|audit_entries)"/;
    expect((await schemaDrift(app.database.dataSource)).filter((sql) => own.test(sql) && !/^DROP TABLE/.test(sql))).toEqual([]);
  });

  it('logs in with a cookie that scripts cannot read and of which only the hash is kept', async () => {
    const visitor = app.visitor();
    const { status, body, headers } = await visitor.login(' Filer ');
    expect(status).toBe(201);
    expect(body).toEqual({
      user: {
        id: expect.any(String),
        username: 'filer',
        displayName: '演示filer',
        role: 'filer',
        departmentId: await app.departmentId('B13'),
        departmentName: '住房和城乡建设局',
        demo: true,
        mustChangePassword: false,
      },
      district: { id: expect.any(String), name: '玉泉区' },
      today: '2026-11-23',
      permissions: expect.arrayContaining(['session.own', 'project.edit']),
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(body.permissions).not.toContain('project.create');
    expect(headers['set-cookie']).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const token = visitor.cookie?.replace('session=', '') ?? '';
    const rows = await app.rows<{ token_hash: string }>('SELECT * FROM sessions');
    expect(rows.map((row) => row.token_hash)).toContain(tokenHash(token));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await visitor.get<SessionView>('session')).body).toEqual(body);
  });

  it('answers a wrong password, an unknown name and an account out of use alike', async () => {
    const sysadmin = await app.loggedIn('sysadmin');
    const gone = await sysadmin.newAccount('gone', 'leader');
    await sysadmin.put(`users/${gone.id}`, { active: false, version: gone.version });
    const answers = [];
    for (const [name, password] of [['planner', 'Wrong-2026-pass'], ['nobody', 'Wrong-2026-pass'], ['gone', gone.password]] as const) {
      const { status, body } = await app.visitor('10.0.1.1').login(name, password);
      answers.push({ status, body: { ...body, correlationId: '' } });
    }
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'login_failed', message: '用户名或密码不正确，请核对后重试。' } });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const labels = await app.rows<{ object_label: string }>("SELECT object_label FROM audit_entries WHERE action = 'login_failed' ORDER BY id");
    expect(labels.map((row) => row.object_label)).toEqual(['演示planner（planner）', '未登记的用户名', '新gone（gone）']);
  });

  it('asks for a login and for the CSRF token', async () => {
    expect(await app.visitor().get('session')).toMatchObject({ status: 401, body: { code: 'not_logged_in' } });
    const forged = app.visitor();
    forged.cookie = 'session=AAAA';
    expect((await forged.get('departments')).status).toBe(401);
    const planner = await app.loggedIn('planner');
    expect((await planner.post('tried/planned', {})).status).toBe(201);
    const { csrf } = planner;
    for (const wrong of [null, '', 'x', (await app.loggedIn('planner')).csrf]) {
      planner.csrf = wrong;
      expect(await planner.post('tried/planned', {})).toMatchObject({ status: 403, body: { code: 'csrf_missing' } });
      expect((await planner.delete('session')).status).toBe(403);
    }
    expect((await planner.get('departments')).status).toBe(200);
    planner.csrf = csrf;
    expect((await planner.post('tried/planned', {})).status).toBe(201);
  });

  it('refuses what the role may not, and a handler without a permission to everybody', async () => {
    const filer = await app.loggedIn('filer');
    expect(await filer.post('tried/planned', {})).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    for (const username of ['planner', 'sysadmin', 'auditor']) {
      expect(await (await app.loggedIn(username)).get('tried/forgotten')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
    expect((await app.visitor().get('tried/forgotten')).status).toBe(401);
  });

  it('ends with logging out, in this session only', async () => {
    const [here, there] = [await app.loggedIn('leader'), await app.loggedIn('leader')];
    const { cookie } = here;
    expect((await here.delete('session')).status).toBe(204);
    expect(here.cookie).toBeNull();
    here.cookie = cookie;
    expect((await here.get('session')).status).toBe(401);
    expect((await there.get('session')).status).toBe(200);
  });

  it('ends after two idle hours and after twelve in any case, and notes the last request once a minute', async () => {
    const visitor = await app.loggedIn('leader');
    const seen = async () => (await app.rows<{ last_seen_at: string }>(`SELECT last_seen_at FROM sessions WHERE token_hash = '${tokenHash(visitor.cookie?.slice(8) ?? '')}'`))[0]?.last_seen_at;
    const first = await seen();
    app.passMinutes(0.9);
    await visitor.get('session');
    await app.database.settled();
    expect(await seen()).toBe(first);
    app.passMinutes(0.2);
    await visitor.get('session');
    await app.database.settled();
    expect(await seen()).not.toBe(first);
    for (let hours = 0; hours < 11.5; hours += 1.9) {
      expect((await visitor.get('session')).status).toBe(200);
      await app.database.settled();
      app.passMinutes(1.9 * 60);
    }
    expect((await visitor.get('session')).status).toBe(401);
    const idle = await app.loggedIn('leader');
    app.passMinutes(119);
    expect((await idle.get('session')).status).toBe(200);
    await app.database.settled();
    app.passMinutes(120);
    expect((await idle.get('session')).status).toBe(401);
    await app.loggedIn('leader');
    expect(await app.rows('SELECT * FROM sessions')).toHaveLength(1);
  });

  it('locks an account after five failures for a minute, then for longer, whether it exists or not', async () => {
    for (const username of ['inspector', 'ghost']) {
      const attempt = async (password = 'Wrong-2026-pass') => (await app.visitor(`10.2.0.${username.length}`).login(username, password)) as unknown as { status: number; body: { code: string; message: string } };
      for (let i = 0; i < 5; i += 1) expect((await attempt()).status).toBe(401);
      const locked = await attempt('Demo-2026-yuquan!');
      expect([locked.status, locked.body.code]).toEqual([429, 'login_locked']);
      expect(locked.body.message).toContain('1 分钟');
      app.passMinutes(1);
      expect((await attempt()).status).toBe(401);
      app.passMinutes(1);
      expect((await attempt()).status).toBe(429);
      app.passMinutes(1);
      expect((await attempt('Demo-2026-yuquan!')).status).toBe(username === 'ghost' ? 401 : 201);
    }
    for (let i = 0; i < 4; i += 1) await app.visitor().login('inspector', 'Wrong-2026-pass');
    expect((await app.visitor().login('inspector')).status).toBe(201);
  });

  it('checks no more passwords than allowed when many come at once', async () => {
    const attempts = await Promise.all(Array.from({ length: 20 }, (_, i) => app.visitor(`10.3.0.${i}`).login('head', 'Wrong-2026-pass')));
    expect(attempts.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(attempts.filter(({ status }) => status === 429)).toHaveLength(15);
    app.passMinutes(1);
    expect((await app.visitor().login('head')).status).toBe(201);
  });

  it('lets many log in to one account at once', async () => {
    const attempts = await Promise.all(Array.from({ length: 10 }, () => app.visitor().login('filer')));
    expect(attempts.map(({ status }) => status)).toEqual(new Array<number>(10).fill(201));
  });

  it('locks an address that tries many accounts, and only that one', async () => {
    for (let i = 0; i < 30; i += 1) expect((await app.visitor('10.4.0.1').login(`guess${i}`, 'x')).status).toBe(401);
    expect((await app.visitor('10.4.0.1').login('planner')).status).toBe(429);
    expect((await app.visitor('10.4.0.2').login('planner')).status).toBe(201);
    app.passMinutes(1);
    expect((await app.visitor('10.4.0.1').login('planner')).status).toBe(201);
  });

  it('shows demo accounts on the login page', async () => {
    const { body } = await app.visitor().get<{ demoAccounts: { username: string }[] }>('login-hints');
    expect(body).toMatchObject({ districtName: '玉泉区', today: expect.stringMatching(/^2026-11-2\d$/), demoPassword: 'Demo-2026-yuquan!' });
    expect(body.demoAccounts.map(({ username }) => username).sort()).toEqual(['auditor', 'filer', 'head', 'inspector', 'leader', 'planner', 'secadmin', 'sysadmin']);
    expect(Object.keys(body.demoAccounts[0] ?? {}).sort()).toEqual(['displayName', 'role', 'username']);
  });
});

describeEachDatabase((engine) => {
  it('refuses demo accounts in production, hides them, and sends the cookie over TLS only', async () => {
    const env = await engine.createEnvironment();
    const trial = await IdentityApp.start(env);
    await trial.seed();
    await trial.stop();
    const app = await IdentityApp.start({ ...env, NODE_ENV: 'production', PUBLIC_URL: 'https://diaodu.example.cn' });
    try {
      expect(await app.visitor().login('planner')).toMatchObject({ status: 401, body: { code: 'demo_account_refused' } });
      expect((await app.visitor().get('login-hints')).body).toMatchObject({ districtName: '玉泉区', demoAccounts: [], demoPassword: null });
      await expect(app.seed()).rejects.toMatchObject({ code: 'demo_account_refused' });
      const { Accounts } = await import('./accounts');
      await app.get(Accounts).create({ username: 'li.wei', displayName: '李伟', role: 'planner', password: 'Kaifa-2026-qu!' });
      const { status, headers } = await app.visitor().login('li.wei', 'Kaifa-2026-qu!');
      expect(status).toBe(201);
      expect(headers['set-cookie']).toContain('; Secure');
    } finally {
      await app.stop();
    }
  });
});
