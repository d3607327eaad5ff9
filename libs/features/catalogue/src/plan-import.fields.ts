import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength, MinLength } from 'class-validator';

export { FlagField, IdField, ListField, RawTextField, TextField, VersionField } from '@portfolio/platform/http';

/** A list of lines of text, each trimmed. */
export function StringListField({ label, min, max, length }: { label: string; min: number; max: number; length: number }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, isArray: true, description: label, minItems: min, maxItems: max }),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map((entry: unknown) => (typeof entry === 'string' ? entry.trim() : entry)) : value)),
    IsArray({ message: `${label}应为列表。` }),
    ArrayMinSize(min, { message: `${label}至少 ${min} 条。` }),
    ArrayMaxSize(max, { message: `${label}最多 ${max} 条。` }),
    IsString({ each: true, message: `${label}应为文字。` }),
    MinLength(1, { each: true, message: `${label}不能为空。` }),
    MaxLength(length, { each: true, message: `${label}每条最多 ${length} 个字。` }),
  );
}
