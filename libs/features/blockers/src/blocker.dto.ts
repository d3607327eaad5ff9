import { BLOCKER_LEVELS, BLOCKER_TYPES, type BlockerLevel, type BlockerType } from '@portfolio/contracts';
import { DateField, EnumField, IdField, TextField, VersionField } from '@portfolio/platform/http';

const LONG = 2000;

export class RaiseBlockerDto {
  @IdField({ label: '项目' }) projectId!: string;
  @IdField({ label: '影响的节点', optional: true }) milestoneId?: string | null;
  @EnumField(BLOCKER_TYPES, { label: '问题类型' }) type!: BlockerType;
  @EnumField(BLOCKER_LEVELS, { label: '协调层级' }) level!: BlockerLevel;
  @TextField({ label: '问题', min: 4, max: 100 }) title!: string;
  @TextField({ label: '情况说明', min: 4, max: LONG }) description!: string;
  @IdField({ label: '责任单位' }) departmentId!: string;
  @DateField({ label: '办理时限' }) deadline!: string;
}

/** Fields left out stay; another unit or another date have their own actions. */
export class EditBlockerDto {
  @EnumField(BLOCKER_TYPES, { label: '问题类型', optional: true }) type?: BlockerType | null;
  @EnumField(BLOCKER_LEVELS, { label: '协调层级', optional: true }) level?: BlockerLevel | null;
  @TextField({ label: '问题', min: 4, max: 100, optional: true }) title?: string | null;
  @TextField({ label: '情况说明', min: 4, max: LONG, optional: true }) description?: string | null;
  @VersionField() version!: number;
}

/** Taking on and accepting may go without words. */
export class BlockerOptionalWordsDto {
  @TextField({ label: '说明', max: LONG, optional: true }) text?: string | null;
  @VersionField() version!: number;
}

/** What is asked, answered, reported, refused, and why. */
export class BlockerWordsDto {
  @TextField({ label: '说明', min: 2, max: LONG }) text!: string;
  @VersionField() version!: number;
}

export class BlockerDeadlineDto {
  @DateField({ label: '办理时限' }) deadline!: string;
  @TextField({ label: '理由', min: 2, max: LONG }) text!: string;
  @VersionField() version!: number;
}

export class HandOverBlockerDto {
  @IdField({ label: '转往单位' }) departmentId!: string;
  @TextField({ label: '转办理由', min: 2, max: LONG }) text!: string;
  @VersionField() version!: number;
}

/** From the first of January until today unless told; by the first deadline. */
export class BlockerPeriodDto {
  @DateField({ label: '统计起日', optional: true }) from?: string | null;
  @DateField({ label: '统计止日', optional: true }) to?: string | null;
}
