import { applyDecorators } from '@nestjs/common';
import { IdField } from '@portfolio/platform/http';
import { IsOptional, Matches } from 'class-validator';

const MonthField = () => applyDecorators(IsOptional(), Matches(/^20\d{2}-(0[1-9]|1[0-2])$/, { message: '月份应为 2026-11 这样的形式。' }));

export class BurdenQueryDto {
  @MonthField() month?: string;
  @IdField({ label: '责任单位', optional: true }) departmentId?: string;
}
