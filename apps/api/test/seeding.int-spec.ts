import type { CoverageView, Department, Indicator, Plan, Project } from '@portfolio/contracts';
import { Accounts } from '@portfolio/identity';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { DemoData, Seeding } from '@portfolio/seeding';
import { logIn, startProduct, type Client, type Product } from './product';

describeEachDatabase((engine) => {
  let product: Product | null = null;
  afterEach(async () => {
    await product?.stop();
    product = null;
  });

  async function start(seed: 'demo' | 'plan' | 'none'): Promise<Product> {
    product = await startProduct({ ...(await engine.createEnvironment()), SEED: seed });
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
});
