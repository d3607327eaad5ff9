import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { UserError } from '../errors';

/** Narrows a query by the value of one filter field; `field` names its parameter. Write your own for what these cannot say. */
export type ListFilter = (query: SelectQueryBuilder<ObjectLiteral>, value: unknown, field: string) => void;

type Scalar = string | number | boolean;

const MAX_VALUES = 500;

/** Equal to the value, to one of an array's values, or empty for null. */
export function eq(path: string): ListFilter {
  return (query, value, field) => {
    const parameter = `filter_${field}`;
    if (value === null) return void query.andWhere(`${path} IS NULL`);
    if (!Array.isArray(value)) return void query.andWhere(`${path} = :${parameter}`, { [parameter]: typed(query, path, value, field) });
    if (value.length > MAX_VALUES) throw wrongValue(field);
    const values = value.map((entry: unknown) => typed(query, path, entry, field));
    // An empty list matches nothing.
    if (values.length === 0) return void query.andWhere('1 = 0');
    query.andWhere(`${path} IN (:...${parameter})`, { [parameter]: values });
  };
}

/** Like `eq`, but only for values of a closed list. */
export function oneOf(path: string, values: readonly string[]): ListFilter {
  return (query, value, field) => {
    const asked: unknown[] = Array.isArray(value) ? value : [value];
    if (!asked.every((entry) => typeof entry === 'string' && values.includes(entry))) throw wrongValue(field);
    eq(path)(query, value, field);
  };
}

/** Contains the text in one of the columns, without regard to the case of ASCII letters; blank text narrows nothing. */
export function contains(paths: readonly string[]): ListFilter {
  return (query, value, field) => {
    if (typeof value !== 'string' || value.length > 200) throw wrongValue(field);
    const text = value.trim();
    if (text === '') return;
    const parameter = `filter_${field}`;
    const pattern = `%${text.replace(/[!%_]/g, '!$&')}%`;
    const matches = paths.map((path) => `LOWER(${path}) LIKE LOWER(:${parameter}) ESCAPE '!'`);
    query.andWhere(`(${matches.join(' OR ')})`, { [parameter]: pattern });
  };
}

/** At least the value (from, inclusive). */
export const atLeast = (path: string): ListFilter => compared(path, '>=');

/** At most the value (to, inclusive). */
export const atMost = (path: string): ListFilter => compared(path, '<=');

/** Narrows to rows where a flag column or an SQL condition holds, or for `false` does not. */
export function isTrue(condition: string): ListFilter {
  return (query, value, field) => {
    if (typeof value !== 'boolean') throw wrongValue(field);
    query.andWhere(value ? `(${condition})` : `NOT (${condition})`);
  };
}

function compared(path: string, operator: '>=' | '<='): ListFilter {
  return (query, value, field) => {
    const parameter = `filter_${field}`;
    query.andWhere(`${path} ${operator} :${parameter}`, { [parameter]: typed(query, path, value, field) });
  };
}

/** A value that fits the column: PostgreSQL refuses others with an error, SQLite silently finds nothing. */
function typed(query: SelectQueryBuilder<ObjectLiteral>, path: string, value: unknown, field: string): Scalar {
  const type = columnType(query, path);
  if (type === 'integer') {
    const number = typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isInteger(number) && Math.abs(number) < 2 ** 31) return number;
  } else if (type === 'boolean') {
    if (typeof value === 'boolean') return value;
  } else if (type === 'varchar' || type === 'text') {
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw wrongValue(field);
}

function columnType(query: SelectQueryBuilder<ObjectLiteral>, path: string): unknown {
  const [alias, property] = path.split('.');
  const metadata = query.expressionMap.aliases.find((entry) => entry.name === alias && entry.hasMetadata)?.metadata;
  return property === undefined ? undefined : metadata?.findColumnWithPropertyPath(property)?.type;
}

function wrongValue(field: string): UserError {
  return new UserError('malformed_request', { detail: `筛选条件 ${field} 的值不正确` });
}
