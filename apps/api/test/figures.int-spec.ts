import type { BurdenReport, OrderCounts, Reminder, SupervisionOrder, Workbench } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { DigestDispatch, ReminderScan } from '@portfolio/reminders';
import { startProduct, type Client, type Product } from './product';

/** Every number leads to a list that counts exactly as many. */
describeEachDatabase((engine) => {
  let product: Product;
  let inspector: Client;
  const total = async (client: Client, resource: string, filter: object) => (await client.list(resource, filter as Record<string, unknown>)).total;

  beforeAll(async () => {
    product = await startProduct({ ...(await engine.createEnvironment()), APP_NOW: '2026-11-23T09:00:00+08:00' });
    await product.app.get(ReminderScan).run({ asOf: '2026-11-23', dryRun: false });
    const dispatch = product.app.get(DigestDispatch);
    for (const id of await dispatch.waiting()) await dispatch.dispatch(id);
    inspector = await product.as('inspector');
  }, 240_000);
  afterAll(() => product.stop());

  it('准点率 of the leader’s desk: the milestones due, and those of them done in time', async () => {
    const leader = await product.as('leader');
    const onTime = (await leader.get<Workbench>('/workbench')).body.leader?.current.onTime ?? { n: 0, of: 0 };
    expect(onTime.of).toBeGreaterThan(onTime.n);
    expect(await total(leader, 'milestones', { due: true })).toBe(onTime.of);
    expect(await total(leader, 'milestones', { due: true, status: 'done_on_time' })).toBe(onTime.n);
    expect((await leader.get('/milestones?filter=%7B%22due%22%3Afalse%7D')).status).toBe(400);
  });

  it('督办办结率: orders closed and orders issued', async () => {
    const { closed, issued } = (await inspector.get<OrderCounts>('/supervision-orders/counts')).body;
    expect(issued).toBeGreaterThan(0);
    expect([await total(inspector, 'supervision-orders', { state: 'closed' }), await total(inspector, 'supervision-orders', { issued: true })]).toEqual([closed, issued]);
  });

  it('基层负担: orders issued in the month, orders open, reminders delivered', async () => {
    const { lines, month } = (await inspector.get<BurdenReport>('/burden?month=2026-11')).body;
    const span = { from: `${month}-01`, to: `${month}-31` };
    expect(lines.some(({ reminders }) => reminders > 0) && lines.some(({ ordersOpen }) => ordersOpen > 0)).toBe(true);
    for (const { departmentId, ordersIssued, ordersOpen, reminders } of lines) {
      const orders = await inspector.list<SupervisionOrder>('supervision-orders', { departmentId, issuedFrom: span.from, issuedTo: span.to });
      expect([orders.total, await total(inspector, 'supervision-orders', { departmentId, open: true })]).toEqual([ordersIssued, ordersOpen]);
      expect(await total(inspector, 'reminders/all', { recipientUnitId: departmentId, ...span, channel: 'inbox', delivered: true })).toBe(reminders);
    }
  });

  it('到期提醒 shows each reminder once, with what became of it on every channel', async () => {
    const head = await product.as('head');
    const all = await head.list<Reminder>('reminders', {});
    const once = await head.list<Reminder>('reminders', { once: true });
    const key = ({ subjectId, baselineNumber, rung }: Reminder) => `${subjectId} ${baselineNumber} ${rung}`;
    expect(new Set(once.rows.map(key)).size).toBe(once.rows.length);
    expect(once.total).toBeLessThan(all.total);
    expect(once.rows.reduce((sum, { receipts }) => sum + receipts.length, 0)).toBeGreaterThanOrEqual(once.rows.length);
    for (const { receipts, channel, state } of once.rows) expect(receipts).toContainEqual(expect.objectContaining({ channel, state }));
    const twice = once.rows.find(({ receipts }) => receipts.length > 1);
    expect(twice?.receipts.map(({ channel }) => channel).sort()).toEqual(['email', 'inbox']);
    expect((await head.list<Reminder>('reminders', { once: true, channel: 'email' })).rows.every(({ channel }) => channel === 'email')).toBe(true);
  });
});
