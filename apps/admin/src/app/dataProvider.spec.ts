import { api, session } from './api';
import { cleanFilter, dataProvider, listQuery, totalOf } from './dataProvider';
import { fieldErrorsOf, isStale, sentenceOf } from './httpError';

interface Sent {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
}
interface Reply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Answers in order; a function stands for a lost connection. */
function server(...replies: (Reply | 'lost')[]): Sent[] {
  const sent: Sent[] = [];
  global.fetch = async (address, init = {}) => {
    const url = new URL(String(address), 'http://localhost');
    sent.push({ method: init.method ?? 'GET', path: url.pathname, query: Object.fromEntries(url.searchParams), headers: init.headers as Record<string, string>, body: init.body === undefined ? null : JSON.parse(String(init.body)) });
    const reply = replies.shift();
    if (reply === undefined) throw new Error('unexpected request');
    if (reply === 'lost') throw new TypeError('Failed to fetch');
    return new Response(reply.body === undefined ? null : JSON.stringify(reply.body), { status: reply.status ?? 200, headers: reply.headers ?? {} });
  };
  return sent;
}

const view = (id = 'u1', csrfToken = 'token') => ({ user: { id, username: 'planner', displayName: '规划', role: 'planner' as const, departmentId: null, departmentName: null, demo: true, mustChangePassword: false }, district: { id: 'x', name: '玉泉区' }, permissions: [], csrfToken, today: '2026-11-23' });
const stale = { code: 'stale_version', message: '已更新', current: { id: '1', version: 4 }, correlationId: 'c' };

beforeEach(() => session.open(view()));

describe('lists', () => {
  it('speaks the dialect', () => {
    expect(listQuery({ sort: { field: 'code', order: 'ASC' }, page: 2, perPage: 25, filter: { box: 7, q: '' } })).toEqual({ sort: '["code","ASC"]', range: '[25,49]', filter: '{"box":7}' });
  });

  it('drops empty conditions, keeps false and 0', () => {
    expect(cleanFilter({ a: '', b: null, c: undefined, d: [], e: false, f: 0, g: ['x'] })).toEqual({ e: false, f: 0, g: ['x'] });
  });

  it('reads the total, also of an empty page, and refuses a list without one', () => {
    expect(totalOf('projects 0-24/281')).toBe(281);
    expect(totalOf('projects */0')).toBe(0);
    expect(() => totalOf(null)).toThrow();
  });

  it('returns rows and total', async () => {
    const sent = server({ body: [{ id: '1' }], headers: { 'Content-Range': 'projects 0-0/9' } });
    expect(await dataProvider.getList('projects', { pagination: { page: 1, perPage: 1 }, sort: { field: 'code', order: 'ASC' }, filter: {} })).toEqual({ data: [{ id: '1' }], total: 9 });
    expect(sent[0]).toMatchObject({ method: 'GET', path: '/api/v1/projects', query: { range: '[0,0]' } });
  });

  it('asks for many records in parts of at most 200, each once', async () => {
    const sent = server({ body: [{ id: 'a' }] }, { body: [{ id: 'b' }] });
    const ids = Array.from({ length: 250 }, (_, index) => `p${index}`);
    await dataProvider.getMany('projects', { ids: [...ids, 'p0'] });
    expect(sent.map(({ query }) => (JSON.parse(query['filter'] ?? '') as { id: string[] }).id.length)).toEqual([200, 50]);
  });
});

describe('writes', () => {
  it('carries the version and the token', async () => {
    const sent = server({ body: { id: '1', version: 4 } });
    await dataProvider.update('projects', { id: '1', data: { name: '甲' }, previousData: { id: '1', version: 3 } });
    expect(sent[0]).toMatchObject({ method: 'PUT', path: '/api/v1/projects/1', body: { name: '甲', version: 3 }, headers: { 'X-CSRF-Token': 'token' } });
  });

  it('hands a stale answer on with the present record', async () => {
    server({ status: 409, body: stale });
    const failure: unknown = await dataProvider.update('projects', { id: '1', data: {}, previousData: { id: '1', version: 3 } }).catch((error: unknown) => error);
    expect(isStale(failure)).toBe(true);
    expect(failure).toMatchObject({ status: 409, body: { current: { version: 4 } } });
  });

  it('puts messages of a 422 where react-admin looks for them', async () => {
    server({ status: 422, body: { code: 'invalid_fields', message: '有 1 处填写有误', errors: { name: '必填' }, correlationId: 'c' } });
    const failure: unknown = await api.post('/projects', {}).catch((error: unknown) => error);
    expect(fieldErrorsOf(failure)).toEqual({ name: '必填' });
    expect(sentenceOf(failure)).toBe('有 1 处填写有误');
  });

  it('repeats the idempotency key after a lost answer, and takes a new one after an answer', async () => {
    const sent = server('lost', { status: 201, body: {} }, { status: 201, body: {} });
    await expect(api.post('/projects', { name: '甲' })).rejects.toMatchObject({ status: 0, message: expect.stringContaining('连接不上服务器') as string });
    await api.post('/projects', { name: '甲' });
    await api.post('/projects', { name: '甲' });
    const [first, second, third] = sent.map(({ headers }) => headers['Idempotency-Key']);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('fetches a new token once and repeats the write for the same user', async () => {
    const sent = server({ status: 403, body: { code: 'csrf_missing', message: '页面已过期', correlationId: 'c' } }, { body: view('u1', 'fresh') }, { body: {} });
    await api.put('/projects/1', { version: 1 });
    expect(sent[2]?.headers['X-CSRF-Token']).toBe('fresh');
  });

  it('never repeats a write under another user’s name', async () => {
    const sent = server({ status: 403, body: { code: 'csrf_missing', message: '页面已过期', correlationId: 'c' } }, { body: view('u2', 'other') });
    await expect(api.put('/projects/1', { version: 1 })).rejects.toMatchObject({ status: 403 });
    expect(sent).toHaveLength(2);
  });
});

describe('sessions and strange answers', () => {
  it('keeps the page and marks the session as ended on a 401', async () => {
    server({ status: 401, body: { code: 'not_logged_in', message: '登录已失效', correlationId: 'c' } });
    await expect(api.get('/workbench')).rejects.toMatchObject({ status: 401 });
    expect(session.get()).toMatchObject({ expired: true, view: { user: { id: 'u1' } } });
  });

  it('asks for the session once however many want it', async () => {
    session.close();
    const sent = server({ body: view() });
    await Promise.all([session.load(), session.load(), session.load()]);
    await session.load();
    expect(sent).toHaveLength(1);
  });

  it('says the correlation id when the answer is not ours', async () => {
    server({ status: 502, headers: { 'X-Correlation-Id': 'abc-1' } });
    await expect(api.get('/workbench')).rejects.toMatchObject({ message: expect.stringContaining('abc-1') as string });
  });

  it('never shows a browser’s English sentence', () => {
    expect(sentenceOf(new TypeError('x is not a function'))).toMatch(/^页面出现异常/);
  });
});
