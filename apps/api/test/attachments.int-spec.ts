import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Attachment, ErrorBody, Milestone, SupervisionOrder } from '@portfolio/contracts';
import { startProduct, type Client, type Product } from './product';

const MB = 1024 * 1024;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

interface Reply {
  status: number;
  body: ErrorBody & Attachment;
}

describe('attachments of the whole product, through a socket', () => {
  let product: Product;
  let address: string;
  let filer: Client;
  let milestone: Milestone;

  beforeAll(async () => {
    product = await startProduct();
    await product.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(product.app.getHttpServer().address() as AddressInfo).port}/api/v1`;
    filer = await product.as('filer');
    const own = await filer.list<Milestone>('milestones', { departmentId: filer.session?.user.departmentId, status: 'planned' });
    milestone = own.rows[0] as Milestone;
  });
  afterAll(() => product.stop());

  function send(client: Client, ownerType: string, ownerId: string, bytes: Buffer, name = '许可证.pdf'): Promise<Reply> {
    const form = new FormData();
    form.append('ownerType', ownerType);
    form.append('ownerId', ownerId);
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    return read(fetch(`${address}/attachments`, { method: 'POST', headers: client.headers, body: form }));
  }

  const read = async (answer: Promise<Response>): Promise<Reply> => {
    const { status, json } = await answer.then(async (each) => ({ status: each.status, json: (await each.json()) as Reply['body'] }));
    return { status, body: json };
  };

  it('evidence of a milestone: added by its units, read by all in business, listed with its project', async () => {
    const added = await send(filer, 'milestone', milestone.id, PDF);
    expect(added).toMatchObject({ status: 201, body: { ownerType: 'milestone', projectId: milestone.projectId, ownerLabel: expect.stringContaining(milestone.name), removable: true } });
    const leader = await product.as('leader');
    const { rows } = await leader.list<Attachment>('attachments', { projectId: milestone.projectId });
    expect(rows).toMatchObject([{ id: added.body.id, removable: false }]);
    expect((await leader.get(`/attachments/${added.body.id}/content`)).status).toBe(200);
    expect(await send(leader, 'milestone', milestone.id, PDF)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const foreign = await filer.list<Milestone>('milestones', { status: 'planned' });
    const other = foreign.rows.find(({ leadDepartmentId }) => leadDepartmentId !== null && leadDepartmentId !== filer.session?.user.departmentId);
    expect(await send(filer, 'milestone', other?.id ?? '', PDF)).toMatchObject({ status: 403, body: { code: 'attachment_locked' } });
    const claim = { actualDate: filer.session?.today, note: '补报', version: milestone.version };
    expect((await filer.post(`/milestones/${milestone.id}/completion`, claim)).status).toBe(200);
    expect((await filer.get(`/attachments/${added.body.id}`)).body).toMatchObject({ removable: false });
    expect((await filer.send('DELETE', `/api/v1/attachments/${added.body.id}?version=1`)).status).toBe(403);
    const history = await filer.get<{ changes: { label: string }[] }[]>(`/projects/${milestone.projectId}/history`);
    expect(history.body.some(({ changes }) => changes[0]?.label === '附件')).toBe(true);
  });

  it('evidence of an order: its unit while it is its turn, hidden while it is a draft', async () => {
    const inspector = await product.as('inspector');
    const { rows } = await inspector.list<SupervisionOrder>('supervision-orders', {});
    const draft = rows.find(({ state }) => state === 'drafted');
    const issued = rows.find(({ state, departmentId }) => ['issued', 'signed'].includes(state) && departmentId === filer.session?.user.departmentId);
    const closed = rows.find(({ state, departmentId }) => state === 'closed' && departmentId === filer.session?.user.departmentId);
    if (draft !== undefined) {
      expect((await send(inspector, 'supervision_order', draft.id, PDF)).status).toBe(201);
      expect((await filer.list('attachments', { ownerType: 'supervision_order', ownerId: draft.id })).total).toBe(0);
      expect((await send(filer, 'supervision_order', draft.id, PDF)).status).toBe(404);
    }
    if (closed !== undefined) expect(await send(filer, 'supervision_order', closed.id, PDF)).toMatchObject({ status: 403, body: { code: 'attachment_locked' } });
    expect(issued).toBeDefined();
    expect((await send(filer, 'supervision_order', issued?.id ?? '', PDF)).status).toBe(201);
  });

  it('a body or a file that is too large is answered with 413 and a sentence, not with a broken connection', async () => {
    const headers = { ...filer.headers, 'Content-Type': 'application/json' };
    const json = await read(fetch(`${address}/milestones`, { method: 'POST', headers, body: `"${'x'.repeat(20 * MB)}"` }));
    expect(json).toMatchObject({ status: 413, body: { code: 'payload_too_large' } });
    const chunked = request(`${address}/milestones`, { method: 'POST', headers: { ...headers, 'Transfer-Encoding': 'chunked' } });
    const answered = once(chunked, 'response');
    for (let sent = 0; sent < 12; sent += 1) if (!chunked.write(Buffer.alloc(MB, 'x'))) await once(chunked, 'drain');
    chunked.end();
    expect(((await answered) as [{ statusCode: number }])[0].statusCode).toBe(413);
    const large = await send(filer, 'milestone', milestone.id, Buffer.concat([PDF, Buffer.alloc(60 * MB)]));
    expect(large).toMatchObject({ status: 413, body: { code: 'payload_too_large', message: expect.stringContaining('50 MB') } });
    const early = await send(filer, 'milestone', 'unknown', Buffer.alloc(10 * MB));
    expect(early).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});
