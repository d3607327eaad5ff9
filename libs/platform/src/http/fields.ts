import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  Validate,
  ValidateNested,
  type ValidatorConstraintInterface,
  ValidatorConstraint,
} from 'class-validator';

/** `label` is the field's Chinese name, used in every message. Optional fields may be left out or null. */
interface FieldOptions {
  label: string;
  optional?: boolean;
}

/** Invisible characters that would hide or turn round what others read; NUL cannot be stored by PostgreSQL at all. Tab and line breaks are text. */
const WITHOUT_CONTROLS = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]*$/;

/** One line or more of text, trimmed; at most 200 characters unless told. */
export function TextField({ label, optional, min = 1, max = 200 }: FieldOptions & { min?: number; max?: number }): PropertyDecorator {
  return field(
    { label, optional },
    { type: String, minLength: min, maxLength: max },
    Transform(({ value }: { value: unknown }) => trimmed(value, optional === true)),
    IsString({ message: `${label}应为文字。` }),
    Matches(WITHOUT_CONTROLS, { message: `${label}含有看不见的控制字符，请删除后重新填写（可先粘贴到记事本再复制）。` }),
    ...(min > 0 ? [MinLength(min, { message: min === 1 ? `请填写${label}。` : `${label}至少 ${min} 个字。` })] : []),
    MaxLength(max, { message: `${label}最多 ${max} 个字。` }),
  );
}

/** Text taken as it is, for example a password or a document. */
export function RawTextField({ label, optional, max }: FieldOptions & { max: number }): PropertyDecorator {
  return field(
    { label, optional },
    { type: String, maxLength: max },
    IsString({ message: `${label}应为文字。` }),
    IsNotEmpty({ message: `请填写${label}。` }),
    MaxLength(max, { message: `${label}过长。` }),
  );
}

/** Business date `YYYY-MM-DD` that exists in the calendar. */
export function DateField({ label, optional }: FieldOptions): PropertyDecorator {
  return field({ label, optional }, { type: String, format: 'date' }, Validate(CalendarDate, { message: `${label}无效，请填写日历上有的日期，例如 2026-11-23。` }));
}

export function EnumField(values: readonly string[], { label, optional }: FieldOptions): PropertyDecorator {
  return field({ label, optional }, { type: String, enum: [...values] }, IsIn([...values], { message: `请选择${label}。` }));
}

/** Id of another record. */
export function IdField({ label, optional }: FieldOptions): PropertyDecorator {
  return field(
    { label, optional },
    { type: String, maxLength: 36 },
    Matches(/^[0-9A-Za-z-]{1,36}$/, { message: `请选择${label}。` }),
  );
}

export function IntegerField({ label, optional, min, max }: FieldOptions & { min: number; max: number }): PropertyDecorator {
  return field(
    { label, optional },
    { type: 'integer', minimum: min, maximum: max },
    IsInt({ message: `${label}应为整数。` }),
    Min(min, { message: `${label}不能小于 ${min}。` }),
    Max(max, { message: `${label}不能大于 ${max}。` }),
  );
}

export function FlagField({ label, optional }: FieldOptions): PropertyDecorator {
  return field({ label, optional }, { type: Boolean }, IsBoolean({ message: `${label}应为是或否。` }));
}

/** Money as a decimal string in 万元, at most 4 decimals. */
export function MoneyField({ label, optional }: FieldOptions): PropertyDecorator {
  return field(
    { label, optional },
    { type: String, pattern: '^\\d{1,10}(\\.\\d{1,4})?$' },
    Matches(/^\d{1,10}(\.\d{1,4})?$/, { message: `${label}应为不小于 0 的数（万元），最多 4 位小数。` }),
  );
}

export function EmailField({ label, optional }: FieldOptions): PropertyDecorator {
  return field(
    { label, optional },
    { type: String, format: 'email', maxLength: 200 },
    Transform(({ value }: { value: unknown }) => trimmed(value, optional === true)),
    Matches(/^[^\s@<>"',;:]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,180})[A-Za-z0-9]$/, { message: `${label}格式不正确，例如 name@example.cn。` }),
  );
}

/** A list of nested objects, each checked by its own class. */
export function ListField(Item: new () => object, { label, optional, min = 1, max = 500 }: FieldOptions & { min?: number; max?: number }): PropertyDecorator {
  return field(
    { label, optional },
    { type: () => Item, isArray: true },
    IsArray({ message: `${label}应为列表。` }),
    ArrayMinSize(min, { message: `${label}不能为空。` }),
    ArrayMaxSize(max, { message: `${label}一次最多 ${max} 条。` }),
    ValidateNested({ each: true }),
    Type(() => Item),
  );
}

/** A list of ids. */
export function IdListField({ label, optional, min = 1, max = 500 }: FieldOptions & { min?: number; max?: number }): PropertyDecorator {
  return field(
    { label, optional },
    { type: String, isArray: true },
    IsArray({ message: `${label}应为列表。` }),
    ArrayMinSize(min, { message: `请选择${label}。` }),
    ArrayMaxSize(max, { message: `${label}一次最多 ${max} 条。` }),
    Matches(/^[0-9A-Za-z-]{1,36}$/, { each: true, message: `请选择${label}。` }),
  );
}

/** The version a write was based on. */
export function VersionField(): PropertyDecorator {
  return IntegerField({ label: '版本号', min: 1, max: 2 ** 31 - 1 });
}

@ValidatorConstraint({ name: 'calendarDate' })
class CalendarDate implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
    const instant = Date.parse(`${value}T00:00:00Z`);
    return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value) && value >= '1990-01-01' && value <= '2100-12-31';
  }
}

function field(options: FieldOptions, api: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const optional = options.optional === true;
  return applyDecorators(
    ApiProperty({ ...api, description: options.label, required: !optional, ...(optional && { nullable: true }) } as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : []),
    ...checks,
  );
}

function trimmed(value: unknown, emptyIsNull: boolean): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return text === '' && emptyIsNull ? null : text;
}
