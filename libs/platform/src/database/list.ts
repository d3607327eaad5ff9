import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { UserError } from '../errors';
import type { ListQuery, Page } from '../http/list-query';
import type { ListFilter } from './list-filters';

export interface ListSpec {
  /** Field a user may sort by → property path (`project.code`) or SQL expression. */
  sorts: Record<string, string>;
  /** Field a user may filter by → what it does. */
  filters: Record<string, ListFilter>;
  /** Order when none is asked for; a key of `sorts`. */
  defaultSort?: [field: string, order: 'ASC' | 'DESC'];
  /** Makes the order total; `<main alias>.id` unless told. */
  tiebreak?: string;
}

/** Applies a list request. An unknown field is a `UserError`, never ignored; every value is a parameter; empty values sort last. */
export function applyList<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, list: ListQuery, spec: ListSpec): SelectQueryBuilder<T> {
  for (const [field, value] of Object.entries(list.filter)) {
    const filter = own(spec.filters, field);
    if (filter === undefined) throw new UserError('unknown_filter_field', { field });
    filter(query as unknown as SelectQueryBuilder<ObjectLiteral>, value, field);
  }
  const sort = list.sort ?? spec.defaultSort;
  const tiebreak = spec.tiebreak ?? `${query.alias}.id`;
  if (sort !== undefined) {
    const [field, order] = sort;
    const target = own(spec.sorts, field);
    if (target === undefined) throw new UserError('unknown_sort_field', { field });
    query.addOrderBy(target, order, 'NULLS LAST');
    if (target !== tiebreak) query.addOrderBy(tiebreak, order);
  } else query.addOrderBy(tiebreak, 'ASC');
  return query.offset(list.offset).limit(list.limit);
}

/** One page of entities. Join only what gives at most one row for each: rows are cut by LIMIT. */
export async function readPage<T extends ObjectLiteral>(query: SelectQueryBuilder<T>): Promise<Page<T>> {
  const [rows, total] = await query.getManyAndCount();
  return { rows, total };
}

/**
 * One page of plain rows as selected, without building entities (three times as fast); flags are 0 and 1 on SQLite. Join only what
 * gives at most one row for each: they are counted without DISTINCT, and not at all where the first page holds them all.
 */
export async function readRawPage<R extends object>(query: SelectQueryBuilder<ObjectLiteral>): Promise<Page<R>> {
  const rows = await query.getRawMany<R>();
  const { offset = 0, limit = 0 } = query.expressionMap;
  if (offset === 0 && rows.length < limit) return { rows, total: rows.length };
  const counted = await query.clone().orderBy().offset(undefined).limit(undefined).select('COUNT(*)', 'n').getRawOne<{ n: number | string }>();
  return { rows, total: Number(counted?.n ?? 0) };
}

function own<V>(record: Record<string, V>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
