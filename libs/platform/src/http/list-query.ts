import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { UserError } from '../errors';

export const MAX_RANGE = 200;

/** A list request in the ra-data-simple-rest dialect, parsed; field names are checked where the list is built. */
export interface ListQuery {
  sort: [field: string, order: 'ASC' | 'DESC'] | null;
  offset: number;
  limit: number;
  filter: Record<string, unknown>;
}

export interface Page<T> {
  rows: T[];
  total: number;
}

export const LIST_FORMATS = ['csv', 'xlsx'] as const;
/** A list as a file: its filter and sort as for the list, whole. */
export type ListExport = Pick<ListQuery, 'sort' | 'filter'> & { format: (typeof LIST_FORMATS)[number] };

/** Parses `sort=["code","ASC"]&range=[0,24]&filter={"box":7}`; anything else is a 400. */
export function parseListQuery(query: Record<string, unknown>): ListQuery {
  const unknown = Object.keys(query).find((key) => !['sort', 'range', 'filter'].includes(key));
  if (unknown !== undefined) throw new UserError('malformed_request', { detail: `不认识的参数 ${unknown.slice(0, 40)}` });
  const [offset, limit] = parseRange(query['range']);
  return { sort: parseSort(query['sort']), offset, limit, filter: parseFilter(query['filter']) };
}

/** Handler parameter holding the parsed list request. */
export const ListParams = createParamDecorator((_: unknown, context: ExecutionContext): ListQuery =>
  parseListQuery(context.switchToHttp().getRequest<{ query: Record<string, unknown> }>().query),
);

/** Handler parameter of an export: the list request without a range, and `format=csv` (default) or `xlsx`. */
export const ExportParams = createParamDecorator((_: unknown, context: ExecutionContext): ListExport =>
  parseListExport(context.switchToHttp().getRequest<{ query: Record<string, unknown> }>().query),
);

export function parseListExport({ format = 'csv', ...query }: Record<string, unknown>): ListExport {
  const known = LIST_FORMATS.find((each) => each === format);
  if (known === undefined) throw new UserError('malformed_request', { detail: 'format 应为 csv 或 xlsx' });
  const { sort, filter } = parseListQuery(query);
  return { sort, filter, format: known };
}

function parseRange(text: unknown): [number, number] {
  if (text === undefined) return [0, 25];
  const value = parseJson(text, 'range');
  if (!Array.isArray(value) || value.length !== 2) throw new UserError('range_invalid');
  const [from, to] = value as unknown[];
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) throw new UserError('range_invalid');
  const start = from as number;
  const count = (to as number) - start + 1;
  if (start < 0 || count < 1 || count > MAX_RANGE) throw new UserError('range_invalid');
  return [start, count];
}

function parseSort(text: unknown): ListQuery['sort'] {
  if (text === undefined) return null;
  const value = parseJson(text, 'sort');
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string' || (value[1] !== 'ASC' && value[1] !== 'DESC')) {
    throw new UserError('malformed_request', { detail: 'sort 应为 ["字段","ASC"] 或 ["字段","DESC"]' });
  }
  return [value[0], value[1]];
}

function parseFilter(text: unknown): Record<string, unknown> {
  if (text === undefined) return {};
  const value = parseJson(text, 'filter');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError('malformed_request', { detail: 'filter 应为 {"字段":值}' });
  }
  return { ...(value as Record<string, unknown>) };
}

function parseJson(text: unknown, name: string): unknown {
  if (typeof text !== 'string') throw new UserError('malformed_request', { detail: `${name} 重复或不是文本` });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UserError('malformed_request', { detail: `${name} 不是合法的 JSON` });
  }
}
