import { describeEachDatabase } from '@portfolio/platform/testing';
import { IdentityApp } from '../test/identity-app';
import { Accounts } from './accounts';
import { Districts } from './districts';
import { UserDirectory } from './user-directory';

describeEachDatabase((engine) => {
  let app: IdentityApp;
  let accounts: Accounts;
  let people: UserDirectory;

  beforeAll(async () => {
    app = await IdentityApp.start(await engine.createEnvironment());
    accounts = app.get(Accounts);
    people = app.get(UserDirectory);
  });
  afterAll(() => app.stop());

  it('has no district before seeding, one afterwards, however often it is seeded', async () => {
    expect(await app.get(Districts).find()).toBeNull();
    await expect(app.get(Districts).current()).rejects.toMatchObject({ code: 'not_found' });
    await expect(accounts.create({ username: 'early', displayName: '早', role: 'leader' })).rejects.toMatchObject({ code: 'not_found' });
    expect((await app.visitor().get('login-hints')).body).toMatchObject({ districtName: '', demoAccounts: [], demoPassword: null });
    const district = await app.seed();
    expect(await app.seed()).toEqual(district);
    expect(await app.get(Districts).current()).toEqual({ id: district.id, name: '玉泉区', codePrefix: 'YQ' });
    expect(await app.rows('SELECT * FROM users')).toHaveLength(8);
  });

  it('finds people by unit, role and id, only those in use', async () => {
    const { id: districtId } = await app.get(Districts).current();
    const unit = await app.departmentId('B13');
    const names = (users: { displayName: string }[]) => users.map(({ displayName }) => displayName);
    expect(names(await people.filersOf(unit))).toEqual(['演示filer']);
    expect(names(await people.unitHeadsOf(unit))).toEqual(['演示head']);
    expect(names(await people.withRole(districtId, 'leader'))).toEqual(['演示leader']);
    const [filer] = await people.filersOf(unit);
    expect(filer).toEqual({ id: expect.any(String), displayName: '演示filer', email: 'filer@example.cn', departmentId: unit, role: 'filer' });
    await app.rows(`UPDATE users SET active = ${engine.name === 'postgres' ? 'false' : '0'} WHERE username = 'filer'`);
    expect(await people.filersOf(unit)).toEqual([]);
    expect(await people.many([filer?.id ?? ''])).toEqual([]);
    expect(await people.many([])).toEqual([]);
    expect(await people.names([filer?.id ?? ''])).toEqual(new Map([[filer?.id, '演示filer']]));
  });

  it('makes accounts on the command line, role in force, with a one-time or a chosen password', async () => {
    const made = await accounts.create({ username: ' New.Admin ', displayName: '新管理员', role: 'secadmin', departmentCode: 'B01', email: 'na@example.cn' });
    expect(made).toMatchObject({ username: 'new.admin', role: 'secadmin', password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) });
    const once = await app.visitor().login('new.admin', made.password);
    expect(once.body.user).toMatchObject({ role: 'secadmin', departmentName: '区督查室', mustChangePassword: true });
    await accounts.create({ username: 'chosen', displayName: '自选', role: 'leader', password: 'Zixuan-2026-!' });
    expect((await app.visitor().login('chosen', 'Zixuan-2026-!')).body.user.mustChangePassword).toBe(false);
  });

  it('says what is wrong with an account', async () => {
    const account = { username: 'fine', displayName: '好', role: 'leader' } as const;
    await expect(accounts.create({ ...account, username: 'A B' })).rejects.toMatchObject({ code: 'invalid_fields', fields: { username: expect.any(String) } });
    await expect(accounts.create({ ...account, displayName: ' ' })).rejects.toMatchObject({ fields: { displayName: expect.any(String) } });
    await expect(accounts.create({ ...account, email: 'x' })).rejects.toMatchObject({ fields: { email: expect.any(String) } });
    await expect(accounts.create({ ...account, departmentCode: 'X1' })).rejects.toMatchObject({ fields: { departmentCode: expect.any(String) } });
    await expect(accounts.create({ ...account, role: 'filer' })).rejects.toMatchObject({ fields: { departmentId: expect.any(String) } });
    await expect(accounts.create({ ...account, password: 'weak' })).rejects.toMatchObject({ code: 'password_weak' });
    await expect(accounts.create({ ...account, username: 'planner' })).rejects.toMatchObject({ code: 'already_exists' });
  });

  it('resets any password on the command line and ends the sessions', async () => {
    const secadmin = await app.loggedIn('secadmin');
    const { username, password } = await accounts.resetPassword(' SECADMIN ');
    expect(username).toBe('secadmin');
    expect((await secadmin.get('session')).status).toBe(401);
    expect((await app.visitor().login('secadmin')).status).toBe(401);
    expect((await app.visitor().login('secadmin', password)).body.user.mustChangePassword).toBe(true);
    await expect(accounts.resetPassword('nobody')).rejects.toMatchObject({ code: 'not_found' });
    const entries = await app.rows<{ actor_name: string; action: string }>("SELECT * FROM audit_entries WHERE actor_name = '命令行' ORDER BY id");
    expect(entries.map(({ action }) => action)).toEqual(['create', 'create', 'password_reset']);
  });
});
