import type { CoverageView, Department, Indicator, Plan, Project } from '@portfolio/contracts';
import { ProjectDirectory } from '@portfolio/catalogue';
import { Accounts, Districts } from '@portfolio/identity';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { DemoData, DemoGround, Seeding } from '@portfolio/seeding';
import { commandEnvironment } from '../src/commands/in-app';
import { linkWarning } from '../src/start-up';
import { logIn, startProduct, type Client, type Product } from './product';

describeEachDatabase((engine) => {
  let product: Product | null = null;
  afterEach(async () => {
    await product?.stop();
    product = null;
  });

  async function start(seed: 'demo' | 'plan' | 'none', more: Record<string, string> = {}): Promise<Product> {
    return startOn({ ...(await engine.createEnvironment()), SEED: seed, ...more });
  }

  async function startOn(env: Record<string, string>): Promise<Product> {
    await product?.stop();
    product = await startProduct(env);
    return product;
  }

  async function planner(running: Product): Promise<Client> {
    const { username, password } = await running.app.get(Accounts).create({ username: 'chen', displayName: '陈规划', role: 'planner', departmentCode: null, email: null });
    const first = await logIn(running.app, running.anonymous, username, password);
    await first.post('/session/password', { current: password, next: 'Yuquan-2026-plan!' });
    return logIn(running.app, running.anonymous, username, 'Yuquan-2026-plan!');
  }

  it('plan: every named work is a project in 储备 with a proposed owner at most, nothing is made up', async () => {
    const running = await start('plan');
    const client = await planner(running);
    const [plan] = (await client.list<Plan>('plans')).rows;
    const coverage = (await client.get<CoverageView>(`/plans/${plan?.id ?? ''}/coverage`)).body;
    expect([coverage.boxes.length, coverage.covered, coverage.total]).toEqual([10, 281, 281]);
    const projects = [...(await client.list<Project>('projects', {}, [0, 199])).rows, ...(await client.list<Project>('projects', {}, [200, 399])).rows];
    expect(projects).toHaveLength(281);
    expect(new Set(projects.map(({ code }) => code)).size).toBe(281);
    expect(projects.every((project) => project.lifecycle === 'reserve' && project.ownership === 'proposed' && !project.demo && project.milestones === 0 && project.light.colour === 'grey')).toBe(true);
    expect((await client.list<Indicator>('indicators')).total).toBe(14);
    const departments = (await client.list<Department>('departments')).rows;
    expect(new Set(departments.map(({ provenance }) => provenance))).toEqual(new Set(['plan', 'assumed']));
  });

  it('none: nothing but the district, so that another plan can be imported', async () => {
    const running = await start('none');
    const client = await planner(running);
    for (const resource of ['plans', 'projects', 'departments', 'indicators']) expect([resource, (await client.list(resource)).total]).toEqual([resource, 0]);
  });

  it('demo: marked as such, repeatable, and started twice it is filled once', async () => {
    const running = await start('demo');
    await running.app.get(Seeding).fillWhenEmpty();
    const client = await running.as('planner');
    const { rows, total } = await client.list<Project>('projects', { demo: true });
    expect([total, rows.every((project) => project.demo)]).toEqual([281, true]);
    const colours = await Promise.all(['green', 'yellow', 'red', 'grey'].map(async (light) => (await client.list('projects', { light })).total));
    expect(colours.reduce((sum, count) => sum + count, 0)).toBe(281);
    expect(colours.every((count) => count > 0)).toBe(true);
  });

  it('demo:seed --projects adds made-up projects under open-ended programmes only, each marked', async () => {
    const running = await start('plan');
    const result = await running.app.get(DemoData).seed({ projects: 300, milestones: 8 });
    expect(result.projects).toBe(300);
    const client = await running.as('planner');
    const { rows, total } = await client.list<Project>('projects', { q: '演示项目' });
    expect([total, rows.every((project) => project.demo && project.provenance === 'demo')]).toEqual([19, true]);
  });

  it('an account made before the first start brings the district only: the start still fills in the plan', async () => {
    const env = await engine.createEnvironment();
    await planner(await startOn({ ...env, SEED: commandEnvironment({}, 'none')['SEED'] ?? '' }));
    const running = await startOn({ ...env, SEED: 'plan' });
    const client = await logIn(running.app, running.anonymous, 'chen', 'Yuquan-2026-plan!');
    expect((await client.list('projects')).total).toBe(281);
  });

  it('another district is named by the environment and never gets the plan of ours', async () => {
    const running = await start('none', { DISTRICT_NAME: '回民区', DISTRICT_PREFIX: 'HM' });
    expect(await running.app.get(Districts).current()).toMatchObject({ name: '回民区', codePrefix: 'HM' });
    await running.app.get(Seeding).fillWhenEmpty();
    expect((await (await planner(running)).list('projects')).total).toBe(0);
  });

  it('production refuses a database with demo data, in one sentence, and takes one without', async () => {
    const env = await engine.createEnvironment();
    await startOn({ ...env, SEED: 'demo' });
    const production = await startOn({ ...env, SEED: 'plan', NODE_ENV: 'production' });
    await expect(production.app.get(DemoGround).assertMayStart()).rejects.toThrow(/^数据库里有演示数据[^。]*。$/);
    await expect(production.app.get(DemoData).seed({ projects: null, milestones: null })).rejects.toThrow('正式环境');
    const clean = await start('plan', { NODE_ENV: 'production' });
    await expect(clean.app.get(DemoGround).assertMayStart()).resolves.toBeUndefined();
  });

  it('demo:seed again touches only what it adds, and refuses beside real work', async () => {
    const running = await start('demo');
    const worked = async () => {
      const { id } = await running.app.get(Districts).current();
      const projects = await running.app.get(ProjectDirectory).many(id);
      return new Map(projects.filter(({ ownership }) => ownership === 'confirmed').map((project) => [project.id, project]));
    };
    const before = await worked();
    await running.app.get(DemoData).seed({ projects: 300, milestones: null });
    const after = await worked();
    expect(after.size).toBeGreaterThan(before.size);
    for (const [id, project] of before) expect(after.get(id)).toEqual(project);

    const real = await start('plan');
    const client = await planner(real);
    const [project] = (await client.list<Project>('projects')).rows;
    const confirmed = await client.post('/projects/ownership-confirmations', { items: [{ projectId: project?.id, departmentId: project?.leadDepartmentId, version: project?.version }] });
    expect(confirmed).toMatchObject({ status: 200 });
    await expect(real.app.get(DemoData).seed({ projects: null, milestones: null })).rejects.toThrow('真实业务');
    expect((await client.list('projects', { demo: true })).total).toBe(0);
  });

  it('commands bring the district, the plan when told, demo data never', () => {
    const seed = (env: Record<string, string>, fills: 'none' | 'plan') => commandEnvironment(env, fills)['SEED'];
    expect([seed({}, 'none'), seed({ SEED: 'demo' }, 'none'), seed({ SEED: 'plan' }, 'none'), seed({}, 'plan')]).toEqual(['none', 'none', 'plan', 'plan']);
    expect(seed({ DISTRICT_NAME: '回民区' }, 'plan')).toBe('none');
  });

  it('warns in one line of mails whose links lead nowhere', () => {
    const server = { publicUrl: 'http://0.0.0.0:3000', publicUrlGiven: false };
    expect(linkWarning({ smtpUrl: 'smtp://mail' }, server)).toContain('PUBLIC_URL');
    expect(linkWarning({ smtpUrl: null }, server)).toBeNull();
    expect(linkWarning({ smtpUrl: 'smtp://mail' }, { ...server, publicUrlGiven: true })).toBeNull();
  });
});
