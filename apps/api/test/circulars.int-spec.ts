import { createHash } from 'node:crypto';
import type { BurdenReport, Circular, CircularDraftDetail, CircularLine, ErrorBody, Milestone, SupervisionOrder } from '@portfolio/contracts';
import { ReviewMoments } from '@portfolio/filing';
import { Districts } from '@portfolio/identity';
import { Database } from '@portfolio/platform/database';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { canonicalJson, circularFigures, formatRatio } from '@portfolio/rules';
import { Workbook, type Worksheet } from 'exceljs';
import JSZip from 'jszip';
import { startProduct, type Client, type Product } from './product';

const PERIOD = { from: '2026-07-01', to: '2026-11-23' };

describeEachDatabase((engine) => {
  let product: Product;
  let inspector: Client;

  beforeAll(async () => {
    product = await startProduct({ ...(await engine.createEnvironment()), APP_NOW: '2026-11-23T09:00:00+08:00' });
    inspector = await product.as('inspector');
  });
  afterAll(() => product.stop());

  const draft = async (input: object = {}) => {
    const answer = await inspector.post<CircularDraftDetail>('/circular-drafts', { ...PERIOD, ...input });
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return answer.body;
  };
  const publish = (id: string, version = 1) => inspector.post<Circular>(`/circular-drafts/${id}/publication`, { version });

  it('a draft’s figures follow from its lists, and its lists are those of the product', async () => {
    const { content } = await draft();
    expect(content.figures).toEqual(circularFigures(content));
    const overdue = await inspector.list<Milestone>('milestones', { status: 'overdue' });
    expect(content.figures.overdue).toBe(overdue.total);
    expect(content.milestones.filter(({ outcome }) => outcome === 'overdue').map(({ milestoneId }) => milestoneId).sort()).toEqual(overdue.rows.map(({ id }) => id).sort());
    expect(content.figures.onTime.of).toBeGreaterThan(0);
    expect(content.figures.filings?.of).toBeGreaterThan(0);
    expect(JSON.stringify(content.blocks)).toContain(`应填报${content.figures.filings?.of}次，及时填报${content.figures.filings?.n}次`);
  });

  it('publishing freezes it under a number and the digest of its content, once', async () => {
    const { id } = await draft({ demands: '各单位要压实责任。\n逾期节点要逐项说明原因。' });
    const published = await publish(id);
    expect([published.status, published.body.publishedOn]).toEqual([201, '2026-11-23']);
    expect(published.body.number).toMatch(/^玉督通报〔2026〕\d+号$/);
    expect((await publish(id)).status).toBe(404);
    const moments = await product.app.get(ReviewMoments).of((await product.app.get(Districts).current()).id, '');
    expect(moments).toContainEqual({ what: `${published.body.number}印发`, at: published.body.publishedAt });

    const { manager } = product.app.get(Database);
    const query = manager.createQueryBuilder().select('circular.content', 'content').from('circulars', 'circular').where('circular.id = :id', { id: published.body.id });
    const content = (await query.getRawOne<{ content: string }>())?.content ?? '';
    expect(createHash('sha256').update(content).digest('hex')).toBe(published.body.sha256);
    expect(canonicalJson(JSON.parse(content))).toBe(content);
    await expect(manager.createQueryBuilder().update('circulars').set({ title: '改过' }).execute()).rejects.toThrow('append-only');
    await expect(manager.createQueryBuilder().delete().from('circulars').execute()).rejects.toThrow('append-only');
    const filer = await product.as('filer');
    expect((await filer.get<Circular>(`/circulars/${published.body.id}`)).body.sha256).toBe(published.body.sha256);
  });

  it('tells of orders as they stood at the end of its period, whatever was done later', async () => {
    const upTo = async (to: string) => (await draft({ to })).content.orders;
    const before = await upTo('2026-11-22');
    const live = (await inspector.list<SupervisionOrder>('supervision-orders', { open: true })).rows;
    const order = live.find(({ id }) => before.some(({ orderId }) => orderId === id));
    const stood = before.find(({ orderId }) => orderId === order?.id);
    expect(stood).toBeDefined();
    // A deadline granted today, then the end of the order today.
    const { manager } = product.app.get(Database);
    const granted = { id: 'granted-today', districtId: (await product.app.get(Districts).current()).id, orderId: order?.id ?? '', state: 'granted', reason: '试', fromDeadline: stood?.deadline ?? '', askedDeadline: '2026-12-31', grantedDeadline: '2026-12-31', askedAt: '2026-11-23T01:00:00.000Z', askedById: 'x', askedBy: '试', decidedAt: '2026-11-23T01:30:00.000Z', decidedBy: '试', words: null };
    await manager.createQueryBuilder().insert().into('order_extensions').values(granted).execute();
    await manager.createQueryBuilder().update('supervision_orders').set({ deadline: '2026-12-31' }).where('id = :id', { id: order?.id }).execute();
    expect((await upTo('2026-11-23')).find(({ orderId }) => orderId === order?.id)?.deadline).toBe('2026-12-31');
    expect((await inspector.post(`/supervision-orders/${order?.id ?? ''}/void`, { reason: '重复下达', version: order?.version })).status).toBe(200);
    expect((await upTo('2026-11-22')).find(({ orderId }) => orderId === order?.id)).toEqual(stood);
    expect((await upTo('2026-11-23')).some(({ orderId }) => orderId === order?.id)).toBe(false);
  });

  it('numbers have no gap and no double, however many publish at once and some fail', async () => {
    const drafts = await Promise.all(Array.from({ length: 4 }, () => draft()));
    const answers = await Promise.all(drafts.flatMap(({ id }) => [publish(id), publish(id), publish(id, 9)]));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(4);
    const { rows } = await inspector.list<CircularLine>('circulars');
    const serials = rows.map(({ number }) => Number(/(\d+)号$/.exec(number)?.[1])).sort((a, b) => a - b);
    expect(serials).toEqual(serials.map((_, at) => at + 1));
  });

  it('DOCX and XLSX say the same as the page', async () => {
    const { body: circular } = await publish((await draft()).id);
    const file = async (format: string) => {
      const response = await product.app.inject({ method: 'GET', url: `/api/v1/circulars/${circular.id}/${format}`, headers: await sessionOf(product) });
      expect(response.statusCode).toBe(200);
      return response.rawPayload;
    };
    const document = (await (await JSZip.loadAsync(await file('docx'))).file('word/document.xml')?.async('string')) ?? '';
    const said = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('');
    for (const block of circular.blocks) {
      if (block.kind !== 'table') expect(said).toContain(block.text);
    }
    for (const { departmentName, onTime } of circular.figures.units) {
      expect(said).toContain(departmentName);
      if (onTime.of > 0) expect(said).toContain(formatRatio(onTime).replaceAll(' ', ''));
    }
    expect(said).toContain(circular.number);

    const book = new Workbook();
    await book.xlsx.load((await file('xlsx')) as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['部门对比', '逾期节点', '到期节点', '督办单', '说明']);
    const units = rowsOf(book.getWorksheet('部门对比'));
    expect(units.slice(0, -1).map((row) => [row[1], { n: row[2], of: row[3] }, row[6]])).toEqual(circular.figures.units.map(({ departmentName, onTime, overdue }) => [departmentName, onTime, overdue]));
    expect(units.at(-1)?.slice(1, 4)).toEqual(['合计', circular.figures.onTime.n, circular.figures.onTime.of]);
    expect(units.slice(0, -1).map((row) => ({ n: row[7], of: row[8] }))).toEqual(circular.figures.units.map(({ filings }) => filings));
    expect(rowsOf(book.getWorksheet('逾期节点'))).toHaveLength(circular.figures.overdue);
    expect(rowsOf(book.getWorksheet('到期节点'))).toHaveLength(circular.figures.onTime.of);
    expect(rowsOf(book.getWorksheet('督办单'))).toHaveLength(circular.figures.orders.of);
  });

  it('a mistake is put right by a further issue that says which and why; the first one stays as it was', async () => {
    const { body: first } = await publish((await draft()).id);
    const refused = await inspector.post<ErrorBody>('/circular-drafts', { ...PERIOD, correctsId: first.id });
    expect([refused.status, refused.body.errors?.['reason']]).toEqual([422, '请写明更正原因。']);
    const { body: second } = await publish((await draft({ correctsId: first.id, reason: '统计期间有误' })).id);
    expect(second).toMatchObject({ correctsId: first.id, correctsNumber: first.number });
    expect(second.title).toContain('（更正）');
    expect(second.blocks[0]).toEqual({ kind: 'paragraph', text: `本通报更正${first.number}：统计期间有误。原通报的数据以本通报为准。` });
    const again = (await inspector.get<Circular>(`/circulars/${first.id}`)).body;
    expect(again).toEqual({ ...first, correctedById: second.id, correctedByNumber: second.number });
  });

  it('refuses a period that is not over, and a change based on an old version', async () => {
    const tomorrow = await inspector.post<ErrorBody>('/circular-drafts', { from: '2026-11-01', to: '2026-11-24' });
    expect([tomorrow.status, Object.keys(tomorrow.body.errors ?? {})]).toEqual([422, ['to']]);
    const { id } = await draft();
    const change = (version: number) => inspector.put<ErrorBody>(`/circular-drafts/${id}`, { ...PERIOD, demands: '抓紧。', version });
    expect((await change(1)).status).toBe(200);
    const stale = await change(1);
    expect([stale.status, stale.body.current]).toEqual([409, expect.objectContaining({ version: 2, demands: '抓紧。' })]);
  });

  it('the burden of a unit: what came to it, forms and their fields among it', async () => {
    const report = (await inspector.get<BurdenReport>('/burden?month=2026-11')).body;
    expect(report.lines.length).toBeGreaterThan(10);
    const asked = report.lines.filter(({ forms }) => forms > 0);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.every(({ forms, fields }) => fields >= forms)).toBe(true);

    const head = await product.as('head');
    const own = (await head.get<BurdenReport>('/burden')).body;
    expect(own.lines.map(({ departmentId }) => departmentId)).toEqual([head.session?.user.departmentId]);
    const other = report.lines.find(({ departmentId }) => departmentId !== head.session?.user.departmentId);
    expect((await head.get(`/burden?departmentId=${other?.departmentId}`)).status).toBe(404);
    expect((await inspector.get('/burden?month=2026-13')).status).toBe(422);

    const { manager } = product.app.get(Database);
    const lines = await manager.createQueryBuilder().select('COUNT(*)', 'count').from('reminders', 'reminder').innerJoin('users', 'u', 'u.id = reminder.recipient_key').where("reminder.channel = 'inbox' AND u.department_id IS NOT NULL AND reminder.state IN ('sent','opened','signed') AND reminder.run_date LIKE '2026-11-%'").getRawOne<{ count: string }>();
    expect(report.lines.reduce((sum, { reminders }) => sum + reminders, 0)).toBe(Number(lines?.count));
  });
});

async function sessionOf(product: Product): Promise<Record<string, string>> {
  const answer = await product.app.inject({ method: 'POST', url: '/api/v1/session', payload: { username: 'inspector', password: 'Demo-2026-yuquan!' } });
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
}

/** The rows below the head, as plain values. */
function rowsOf(sheet: Worksheet | undefined): unknown[][] {
  const rows: unknown[][] = [];
  sheet?.eachRow((row, at) => {
    if (at > 1) rows.push((row.values as unknown[]).slice(1));
  });
  return rows;
}
