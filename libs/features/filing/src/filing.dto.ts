import { FILING_FIELDS, HONESTY_CODES, HONESTY_DECISIONS, RATINGS, type FilingField, type HonestyCode, type HonestyDecision, type Rating } from '@portfolio/contracts';
import { DateField, EnumField, FlagField, IdField, ListField, TextField, VersionField } from '@portfolio/platform/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsOptional, Matches, Max, Min } from 'class-validator';

const LONG = 4000;

export class StartFilingDto {
  @IdField({ label: '填报窗口' }) windowId!: string;
  @IdField({ label: '项目' }) projectId!: string;
}

export class FilingMilestoneDto {
  @IdField({ label: '节点' }) milestoneId!: string;
  @DateField({ label: '预计完成日期', optional: true }) forecastDate?: string | null;
  @DateField({ label: '实际完成日期', optional: true }) completedOn?: string | null;
  @TextField({ label: '说明', max: 1000, optional: true }) note?: string | null;
}

/** A field left out stays as it is; null empties it. */
export class SaveFilingDto {
  @TextField({ label: '形象进度', min: 0, max: LONG, optional: true }) progressText?: string | null;
  @ApiProperty({ type: Number, minimum: 0, maximum: 100, nullable: true, required: false, description: '形象进度（%）' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 }, { message: '形象进度（%）应为 0 到 100 之间的数，最多 2 位小数。' })
  @Min(0, { message: '形象进度（%）不能小于 0。' })
  @Max(100, { message: '形象进度（%）不能大于 100。' })
  progressPercent?: number | null;
  /** Negative where an earlier period is put right. */
  @ApiProperty({ type: String, pattern: '^-?\\d{1,10}(\\.\\d{1,4})?$', nullable: true, required: false, description: '本期完成投资（万元）' })
  @IsOptional()
  @Matches(/^-?\d{1,10}(\.\d{1,4})?$/, { message: '本期完成投资应为数字（万元），最多 4 位小数；更正前期多报的填负数。' })
  investmentPeriod?: string | null;
  @TextField({ label: '下步安排', min: 0, max: LONG, optional: true }) nextSteps?: string | null;
  @EnumField(RATINGS, { label: '自评', optional: true }) selfRating?: Rating | null;
  @ListField(FilingMilestoneDto, { label: '节点', min: 0, max: 200, optional: true }) milestones?: FilingMilestoneDto[] | null;
  @VersionField() version!: number;
}

export class ExplanationDto {
  @EnumField(HONESTY_CODES, { label: '校验项' }) code!: HonestyCode;
  @TextField({ label: '说明', min: 2, max: 1000 }) answer!: string;
}

export class SubmitFilingDto {
  @ListField(ExplanationDto, { label: '说明', min: 0, max: 20, optional: true }) explanations?: ExplanationDto[] | null;
  @VersionField() version!: number;
}

export class FilingVersionDto {
  @VersionField() version!: number;
}

export class FilingNoteDto {
  @TextField({ label: '意见', max: 1000, optional: true }) note?: string | null;
  @VersionField() version!: number;
}

export class FieldWordsDto {
  @EnumField(FILING_FIELDS, { label: '栏目' }) field!: FilingField;
  @TextField({ label: '意见', min: 2, max: 500 }) text!: string;
}

/** 退回: words at fields, or a note, or both. */
export class ReturnFilingDto {
  @TextField({ label: '退回意见', min: 2, max: 1000, optional: true }) note?: string | null;
  @ListField(FieldWordsDto, { label: '栏目意见', min: 0, max: 20, optional: true }) words?: FieldWordsDto[] | null;
  @VersionField() version!: number;
}

export class FilingAtDto {
  @IdField({ label: '填报' }) id!: string;
  @VersionField() version!: number;
}

export class ManyFilingsDto {
  @ListField(FilingAtDto, { label: '填报', max: 100 }) items!: FilingAtDto[];
}

export class NoChangeItemDto extends StartFilingDto {
  @ListField(ExplanationDto, { label: '说明', min: 0, max: 20, optional: true }) explanations?: ExplanationDto[] | null;
}

export class NoChangeDto {
  @ListField(NoChangeItemDto, { label: '项目', max: 100 }) items!: NoChangeItemDto[];
  /** Whether a project about which the checks ask something waits for its explanation instead of being filed. */
  @FlagField({ label: '先问后报', optional: true }) askFirst?: boolean | null;
}

export class DecideFindingDto {
  @EnumField(HONESTY_DECISIONS.filter((decision) => decision !== 'open'), { label: '处理意见' }) decision!: Exclude<HonestyDecision, 'open'>;
  @TextField({ label: '说明', max: 1000, optional: true }) note?: string | null;
  @VersionField() version!: number;
}

export class AnswerFindingDto {
  @TextField({ label: '说明', min: 2, max: 1000 }) answer!: string;
  @VersionField() version!: number;
}
