import type { CircularDraftInput } from '@portfolio/contracts';
import { DateField, IdField, TextField, VersionField } from '@portfolio/platform/http';
import { Type } from 'class-transformer';

export class CircularDraftDto implements CircularDraftInput {
  @DateField({ label: '起始日期' }) from!: string;
  @DateField({ label: '截止日期' }) to!: string;
  @TextField({ label: '工作要求', optional: true, max: 2000 }) demands?: string | null;
  @IdField({ label: '被更正的通报', optional: true }) correctsId?: string | null;
  @TextField({ label: '更正原因', optional: true, max: 500 }) reason?: string | null;
}

export class UpdateCircularDraftDto extends CircularDraftDto {
  @VersionField() version!: number;
}

export class CircularVersionDto {
  @Type(() => Number) @VersionField() version!: number;
}
