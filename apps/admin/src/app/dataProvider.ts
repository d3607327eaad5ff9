import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { api } from './api';
import type { Answer, Query } from './http';

/** Most rows that one request may ask for (interfaces: HTTP). */
const MAX_RANGE = 200;

/** React-admin over the HTTP dialect of this system: `sort`, `range`, `filter`, `Content-Range`; PUT with the version it is based on. */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  getList: (resource, params) => list(resource, params),

  getOne: async (resource, { id, signal }) => ({ data: await api.get(recordPath(resource, id), { signal }) }),

  getMany: async (resource, { ids, signal }) => {
    const unique = [...new Set(ids)];
    const pages = await Promise.all(chunks(unique, MAX_RANGE).map((part) => api.read(`/${resource}`, { query: listQuery({ filter: { id: part }, perPage: MAX_RANGE }), signal })));
    return { data: pages.flatMap((page) => rowsOf(page)) };
  },

  getManyReference: (resource, { target, id, filter, ...params }) => list(resource, { ...params, filter: { ...filter, [target]: id } }),

  create: async (resource, { data }) => ({ data: await api.post(`/${resource}`, data) }),

  update: async (resource, { id, data, previousData }) => ({
    data: await api.put(recordPath(resource, id), { ...data, version: versionOf(data) ?? versionOf(previousData) }),
  }),

  delete: async (resource, { id, previousData }) => {
    const answer = await api.delete<RaRecord | null>(recordPath(resource, id), { query: { version: versionOf(previousData) } });
    return { data: (answer ?? previousData ?? { id }) as never };
  },

  // Every write names the version it is based on, so bulk work goes through endpoints of its own (for example confirm owners).
  updateMany: (resource) => Promise.reject(new Error(`no bulk update of ${resource}`)),
  deleteMany: (resource) => Promise.reject(new Error(`no bulk delete of ${resource}`)),
};

interface ListRequest {
  sort?: { field: string; order: string } | undefined;
  page?: number;
  perPage?: number;
  filter?: Record<string, unknown>;
}

/** Query of a list in the ra-data-simple-rest dialect; pages are counted from 1. */
export function listQuery({ sort, page = 1, perPage = 25, filter = {} }: ListRequest): Query {
  const from = (page - 1) * perPage;
  return {
    sort: sort === undefined ? undefined : JSON.stringify([sort.field, sort.order]),
    range: JSON.stringify([from, from + perPage - 1]),
    filter: JSON.stringify(cleanFilter(filter)),
  };
}

/** Empty values are no condition; the server would take them for one. */
export function cleanFilter(filter: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)));
}

/** Total of `Content-Range: projects 0-24/281`; throws when a list answers without it, for a total that is not known must not look like 0. */
export function totalOf(header: string | null): number {
  const total = /\/(\d+)$/.exec(header ?? '')?.[1];
  if (total === undefined) throw new Error(`list answered without Content-Range: ${header ?? ''}`);
  return Number(total);
}

async function list(resource: string, { pagination, sort, filter, signal }: GetListParams): Promise<GetListResult> {
  const wanted = pagination?.perPage ?? 25;
  const answer = await api.read(`/${resource}`, {
    query: listQuery({ sort, page: pagination?.page ?? 1, perPage: Math.min(wanted, MAX_RANGE), filter }),
    signal,
  });
  return { data: rowsOf(answer), total: totalOf(answer.headers.get('Content-Range')) };
}

function rowsOf(answer: Answer): never[] {
  return (Array.isArray(answer.body) ? answer.body : []) as never[];
}

function recordPath(resource: string, id: string | number): string {
  return `/${resource}/${encodeURIComponent(id)}`;
}

function versionOf(record: unknown): number | undefined {
  const version = (record as { version?: unknown } | null | undefined)?.version;
  return typeof version === 'number' ? version : undefined;
}

function chunks<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
