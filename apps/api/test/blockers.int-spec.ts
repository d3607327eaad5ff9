import type { AuditEntry, Blocker, BlockerDetail, LateProject, LateProjectDetail, Project, Reminder } from '@portfolio/contracts';
import { reminderPath } from '@portfolio/contracts';
import { ReminderScan } from '@portfolio/reminders';
import { startProduct, type Client, type Product } from './product';

/** Blockers in the whole product: the demo's, the ladder, and where an open one shows. */
describe('要素问题', () => {
  let product: Product;
  let filer: Client;
  let inspector: Client;
  let own: string;

  beforeAll(async () => {
    product = await startProduct({ APP_NOW: '2026-11-23T09:00:00+08:00' });
    [filer, inspector] = [await product.as('filer'), await product.as('inspector')];
    own = filer.session?.user.departmentId ?? '';
  }, 120_000);
  afterAll(() => product.stop());

  it('the demo has one in every state, marked, some for the demo unit to raise and some to fix', async () => {
    const { rows } = await inspector.list<Blocker>('blockers');
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['raised', 'working', 'asked_back', 'fixed', 'closed']));
    expect(rows.every(({ demo }) => demo)).toBe(true);
    const [raised, toFix] = [rows.filter(({ raisedByDepartmentId }) => raisedByDepartmentId === own), rows.filter(({ departmentId }) => departmentId === own)];
    expect([raised.length, toFix.length, rows.length]).toEqual([4, 2, 7]);
    expect((await inspector.list<Blocker>('blockers', { escalated: true })).rows).toEqual([expect.objectContaining({ level: 'district', deadline: '2026-11-18', firstDeadline: '2026-11-05', workingDaysLate: 3, firstWorkingDaysLate: 12 })]);
    const asked = raised.find(({ state }) => state === 'asked_back');
    expect((await filer.get<BlockerDetail>(`/blockers/${asked?.id ?? ''}`)).body.actions).toContain('answer');
  });

  it('the ladder tells the unit that must fix it, names it, leads to its page, and is answered there', async () => {
    const [late] = (await filer.list<Blocker>('blockers', { departmentId: own, overdue: true })).rows;
    const { reminders } = await product.app.get(ReminderScan).run({ asOf: '2026-11-23', dryRun: false });
    const told = reminders.filter(({ subjectType, subjectId, channel }) => subjectType === 'blocker' && subjectId === late?.id && channel === 'inbox');
    expect(told.map(({ rung, recipient }) => [rung, recipient]).sort()).toEqual([['+1', '李局长'], ['+1', '王填报']]);
    const [reminder] = (await filer.list<Reminder>('reminders', { subjectType: 'blocker', subjectId: late?.id, channel: 'inbox' })).rows;
    expect(reminder).toMatchObject({ subjectTitle: late?.title, dueDate: late?.deadline, asksAnswer: false, asksSignature: true, demo: true });
    if (reminder !== undefined) expect(reminderPath(reminder)).toBe(`/blockers/${late?.id ?? ''}/show`);
    // What waits for the other side reminds nobody.
    const waiting = (await inspector.list<Blocker>('blockers', { state: ['asked_back', 'fixed', 'closed'] })).rows.map(({ id }) => id);
    expect(reminders.filter(({ subjectId }) => waiting.includes(subjectId))).toEqual([]);
  }, 120_000);

  it('an open one stands beside the late project, in the evidence of orders, and in the project’s history', async () => {
    const [late] = (await inspector.list<LateProject>('late-projects')).rows.filter(({ leadDepartmentId }) => leadDepartmentId === own);
    const unit = (await inspector.list<{ id: string }>('departments', { code: 'B11' })).rows[0];
    const raised = await filer.post<BlockerDetail>('/blockers', { projectId: late?.id, type: 'land', level: 'district', title: '用地批复未取得', description: '组卷已上报，批复未下达。', departmentId: unit?.id, deadline: '2026-12-31' });
    expect(raised.status).toBe(201);
    const detail = (await inspector.get<LateProjectDetail>(`/late-projects/${late?.id ?? ''}`)).body;
    expect(detail.sections.find(({ name }) => name === '要素问题')?.lines.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringContaining('用地：用地批复未取得，由')]));
    const history = (await filer.get<AuditEntry[]>(`/projects/${late?.id ?? ''}/history`)).body;
    expect(history.find(({ objectType }) => objectType === 'blocker')).toMatchObject({ action: 'create', objectLabel: '要素问题（用地）：用地批复未取得', reason: '组卷已上报，批复未下达。' });
    const project = (await filer.get<Project>(`/projects/${late?.id ?? ''}`)).body;
    expect(project.light.colour).toBe(late?.light.colour);
  });
});
