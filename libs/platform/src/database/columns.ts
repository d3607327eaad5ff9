import { Column, Entity, ForeignKey, Index, PrimaryColumn, type ColumnOptions } from 'typeorm';
import { COLUMN_LENGTH } from './column-lengths';

export interface ColumnSettings {
  nullable?: boolean;
}

export type OnDelete = 'NO ACTION' | 'RESTRICT' | 'CASCADE' | 'SET NULL';

/** Entity stored in the table `name` (snake_case, plural). */
export const Table = (name: string): ClassDecorator => Entity(name);

/** Index over properties, in this order. `where` is SQL understood by both databases, with column names. */
export function TableIndex(properties: string[], options: { unique?: boolean; where?: string } = {}): ClassDecorator {
  return Index(properties, { unique: options.unique ?? false, ...(options.where !== undefined && { where: options.where }) });
}

/** Primary key, made by `newId()`. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: COLUMN_LENGTH.id });

/** Short text, 200 characters unless told. */
export function TextColumn(settings: ColumnSettings & { length?: number; default?: string } = {}): PropertyDecorator {
  return column({ type: 'varchar', length: settings.length ?? COLUMN_LENGTH.text }, settings);
}

/** Text of any length. */
export const LongTextColumn = (settings: ColumnSettings = {}): PropertyDecorator => column({ type: 'text' }, settings);

/** Id of a row of the entity `target` (class name), with a foreign key and an index. */
export function ReferenceColumn(target: string, settings: ColumnSettings & { onDelete?: OnDelete } = {}): PropertyDecorator {
  return (prototype, property) => {
    column({ type: 'varchar', length: COLUMN_LENGTH.id }, settings)(prototype, property);
    ForeignKey(target, { onDelete: settings.onDelete ?? 'NO ACTION' })(prototype, property);
    Index()(prototype, property);
  };
}

/** Business date `YYYY-MM-DD` in Asia/Shanghai, as text on both databases. */
export const DateColumn = (settings: ColumnSettings = {}): PropertyDecorator =>
  column({ type: 'varchar', length: COLUMN_LENGTH.date }, settings);

/** Instant as ISO 8601 in UTC with milliseconds (`Clock.nowIso()`), as text on both databases. */
export const InstantColumn = (settings: ColumnSettings = {}): PropertyDecorator =>
  column({ type: 'varchar', length: COLUMN_LENGTH.instant }, settings);

/** Whole number of at most 31 bits. */
export const CountColumn = (settings: ColumnSettings & { default?: number } = {}): PropertyDecorator =>
  column({ type: 'integer' }, settings);

/** Decimal number as text, so that no digit is lost; money in 万元. */
export const DecimalColumn = (settings: ColumnSettings = {}): PropertyDecorator =>
  column({ type: 'varchar', length: COLUMN_LENGTH.decimal }, settings);

export const FlagColumn = (settings: ColumnSettings & { default?: boolean } = {}): PropertyDecorator =>
  column({ type: 'boolean' }, settings);

/** A value kept as JSON text; never searched inside. */
export const JsonColumn = (settings: ColumnSettings = {}): PropertyDecorator => column({ type: 'simple-json' }, settings);

/** Optimistic lock: starts at 1, raised by `updateVersioned`. */
export const VersionNumberColumn = (): PropertyDecorator => column({ type: 'integer' }, { default: 1 });

function column(type: ColumnOptions, settings: ColumnSettings & { default?: string | number | boolean }): PropertyDecorator {
  return Column({
    ...type,
    nullable: settings.nullable ?? false,
    ...(settings.default !== undefined && { default: settings.default }),
  });
}
