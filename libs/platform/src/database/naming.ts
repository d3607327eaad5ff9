import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** PostgreSQL cuts identifiers at 63 bytes. */
const MAX_IDENTIFIER = 60;

/** `leadDepartmentId` → `lead_department_id`. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/** snake_case names; constraint names follow from table and columns, so that entity and migration agree. */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, customName ?? propertyName].join('_'));
  }

  override primaryKeyName(table: Table | string): string {
    return constraint('pk', this.getTableName(table), []);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return constraint('fk', this.getTableName(table), columns);
  }

  override indexName(table: Table | string, columns: string[], where?: string): string {
    return constraint('ix', this.getTableName(table), where === undefined || where === '' ? columns : [...columns, digest(where)]);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return constraint('uq', this.getTableName(table), columns);
  }
}

function constraint(kind: string, table: string, columns: string[]): string {
  const name = [kind, table, ...columns].join('_');
  return name.length <= MAX_IDENTIFIER ? name : `${name.slice(0, MAX_IDENTIFIER - 9)}_${digest(name)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
