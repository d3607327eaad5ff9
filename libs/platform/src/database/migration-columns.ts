import { Table, TableColumn, TableForeignKey, TableIndex, type QueryRunner } from 'typeorm';
import type { OnDelete } from './columns';
import { COLUMN_LENGTH } from './column-lengths';
import { withTriggersKept } from './triggers';

type DefaultValue = string | number | boolean;

export interface MigrationColumn {
  name: string;
  type: 'varchar' | 'text' | 'integer' | 'boolean';
  length?: number;
  primary?: boolean;
  nullable: boolean;
  default?: DefaultValue;
  references?: { table: string; onDelete: OnDelete };
}

export interface IndexSettings {
  /** Columns of plain indices. References are indexed without being named here. */
  indices?: (string[] | PartialIndex)[];
  /** Columns of unique indices. */
  uniques?: (string[] | PartialIndex)[];
}

export interface PartialIndex {
  columns: string[];
  where: string;
}

interface Nullable {
  nullable?: boolean;
}

/** Primary key column `id`. */
export const id = (): MigrationColumn => ({ name: 'id', type: 'varchar', length: COLUMN_LENGTH.id, primary: true, nullable: false });

export const text = (name: string, { length, nullable, default: value }: Nullable & { length?: number; default?: string } = {}): MigrationColumn =>
  column(name, 'varchar', nullable, length ?? COLUMN_LENGTH.text, value);

export const longText = (name: string, { nullable }: Nullable = {}): MigrationColumn => column(name, 'text', nullable);

/** Column holding the id of a row of `table`, with foreign key and index. */
export const reference = (name: string, table: string, { nullable, onDelete }: Nullable & { onDelete?: OnDelete } = {}): MigrationColumn => ({
  ...column(name, 'varchar', nullable, COLUMN_LENGTH.id),
  references: { table, onDelete: onDelete ?? 'NO ACTION' },
});

export const date = (name: string, { nullable }: Nullable = {}): MigrationColumn => column(name, 'varchar', nullable, COLUMN_LENGTH.date);

export const instant = (name: string, { nullable }: Nullable = {}): MigrationColumn => column(name, 'varchar', nullable, COLUMN_LENGTH.instant);

export const count = (name: string, { nullable, default: value }: Nullable & { default?: number } = {}): MigrationColumn =>
  column(name, 'integer', nullable, undefined, value);

export const decimal = (name: string, { nullable }: Nullable = {}): MigrationColumn => column(name, 'varchar', nullable, COLUMN_LENGTH.decimal);

export const flag = (name: string, { nullable, default: value }: Nullable & { default?: boolean } = {}): MigrationColumn =>
  column(name, 'boolean', nullable, undefined, value);

export const json = (name: string, { nullable }: Nullable = {}): MigrationColumn => column(name, 'text', nullable);

/** Optimistic lock column `version`. */
export const version = (): MigrationColumn => column('version', 'integer', false, undefined, 1);

/** Creates a table on either database; names of indices and keys follow from the columns. */
export async function createTable(runner: QueryRunner, name: string, columns: MigrationColumn[], settings: IndexSettings = {}): Promise<void> {
  await runner.createTable(
    new Table({
      name: identifier(name),
      columns: columns.map((entry) => tableColumn(runner, entry)),
      indices: tableIndices(columns, settings),
      foreignKeys: columns.flatMap(foreignKeys),
    }),
  );
}

/** Adds columns; rows that exist get the default, so a column that is not nullable needs one. */
export async function addColumns(runner: QueryRunner, table: string, columns: MigrationColumn[], settings: IndexSettings = {}): Promise<void> {
  await withTriggersKept(runner, table, async () => {
    await runner.addColumns(table, columns.map((entry) => tableColumn(runner, entry)));
    const keys = columns.flatMap(foreignKeys);
    if (keys.length > 0) await runner.createForeignKeys(table, keys);
    const indices = tableIndices(columns, settings);
    if (indices.length > 0) await runner.createIndices(table, indices);
  });
}

function column(name: string, type: MigrationColumn['type'], nullable = false, length?: number, value?: DefaultValue): MigrationColumn {
  return { name: identifier(name), type, nullable, ...(length !== undefined && { length }), ...(value !== undefined && { default: value }) };
}

function tableColumn(runner: QueryRunner, entry: MigrationColumn): TableColumn {
  return new TableColumn({
    name: entry.name,
    type: entry.type === 'varchar' && runner.connection.options.type === 'postgres' ? 'character varying' : entry.type,
    isPrimary: entry.primary ?? false,
    isNullable: entry.nullable,
    ...(entry.length !== undefined && { length: String(entry.length) }),
    ...(entry.default !== undefined && { default: literal(runner, entry.default) }),
  });
}

function tableIndices(columns: MigrationColumn[], settings: IndexSettings): TableIndex[] {
  const references = columns.filter((entry) => entry.references !== undefined).map((entry) => [entry.name]);
  return [
    ...[...references, ...(settings.indices ?? [])].map((index) => tableIndex(index, false)),
    ...(settings.uniques ?? []).map((index) => tableIndex(index, true)),
  ];
}

function tableIndex(index: string[] | PartialIndex, isUnique: boolean): TableIndex {
  const partial = Array.isArray(index) ? { columns: index } : index;
  return new TableIndex({ columnNames: partial.columns.map(identifier), isUnique, ...('where' in partial && { where: partial.where }) });
}

function foreignKeys({ name, references }: MigrationColumn): TableForeignKey[] {
  if (references === undefined) return [];
  return [
    new TableForeignKey({
      columnNames: [name],
      referencedTableName: identifier(references.table),
      referencedColumnNames: ['id'],
      onDelete: references.onDelete,
    }),
  ];
}

/** A default as SQL; booleans differ between the databases. */
function literal(runner: QueryRunner, value: DefaultValue): string {
  if (typeof value === 'string') return `'${value.replace(/'/g, "''")}'`;
  if (typeof value === 'boolean' && runner.connection.options.type !== 'postgres') return value ? '1' : '0';
  return String(value);
}

function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,59}$/.test(name)) throw new Error(`migration name must be snake_case: ${name}`);
  return name;
}
