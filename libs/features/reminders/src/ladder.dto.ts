import { LADDER_AUDIENCES, SUBJECT_TYPES, type Ladder, type LadderAudience, type LadderDefinition, type LadderState, type SubjectType } from '@portfolio/contracts';
import { DateField, EnumField, FlagField, IntegerField, ListField, TextField, VersionField } from '@portfolio/platform/http';
import { LADDER_LIMITS, STANDARD_LADDERS } from '@portfolio/rules';
import { ArrayUnique, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { LadderVersionRow } from './ladder-version.entity';
import { STANDARD_NUMBER, standardId } from './ladder-versions';

class RepeatDto {
  @IntegerField({ label: '重复间隔', min: 1, max: LADDER_LIMITS.every }) every!: number;
  @IsArray({ message: '收件人应为列表。' })
  @ArrayUnique({ message: '收件人不能重复。' })
  @IsIn([...LADDER_AUDIENCES], { each: true, message: '请选择收件人。' })
  audiences!: LadderAudience[];
  @FlagField({ label: '须签收' }) asksSignature!: boolean;
  @FlagField({ label: '须说明原因' }) asksAnswer!: boolean;
}

class RungDto {
  @IntegerField({ label: '提醒级别', min: -LADDER_LIMITS.offset, max: LADDER_LIMITS.offset }) offset!: number;
  @IsArray({ message: '收件人应为列表。' })
  @ArrayUnique({ message: '收件人不能重复。' })
  @IsIn([...LADDER_AUDIENCES], { each: true, message: '请选择收件人。' })
  audiences!: LadderAudience[];
  @FlagField({ label: '须签收' }) asksSignature!: boolean;
  @FlagField({ label: '须说明原因' }) asksAnswer!: boolean;
  @FlagField({ label: '起草督办单' }) draftsOrder!: boolean;
}

class DefinitionDto implements LadderDefinition {
  @ListField(RungDto, { label: '提醒级别', max: LADDER_LIMITS.rungs }) rungs!: RungDto[];
  @IsOptional()
  @ValidateNested()
  @Type(() => RepeatDto)
  repeat!: RepeatDto | null;
  @IntegerField({ label: '答复后暂缓天数', min: 0, max: LADDER_LIMITS.hold }) holdWorkingDays!: number;
}

/** A draft begins as a copy of the version in force. */
export class CreateLadderDto {
  @EnumField(SUBJECT_TYPES, { label: '事项类别' }) subjectType!: SubjectType;
  @TextField({ label: '修改说明' }) note!: string;
}

export class UpdateLadderDto {
  @TextField({ label: '修改说明' }) note!: string;
  @ValidateNested()
  @Type(() => DefinitionDto)
  definition!: DefinitionDto;
  @VersionField() version!: number;
}

export class ActivateLadderDto {
  @DateField({ label: '生效日期' }) startsOn!: string;
  @VersionField() version!: number;
}

/** From the query string. */
export class LadderVersionDto {
  @Type(() => Number)
  @VersionField()
  version!: number;
}

/** The standard ladder, which is code. */
export function standardLadder(subjectType: SubjectType, state: LadderState): Ladder {
  return {
    id: standardId(subjectType), subjectType, number: STANDARD_NUMBER, state, note: '系统标准阶梯', definition: STANDARD_LADDERS[subjectType],
    startsOn: null, createdBy: '系统', createdAt: null, activatedBy: null, activatedAt: null, version: 1,
  };
}

export function toLadder(row: LadderVersionRow, state: LadderState): Ladder {
  const { id, subjectType, number, note, definition, startsOn, createdBy, createdAt, activatedBy, activatedAt, version } = row;
  return { id, subjectType, number, state, note, definition, startsOn, createdBy, createdAt, activatedBy, activatedAt, version };
}
