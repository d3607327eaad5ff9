import { MILESTONE_KINDS, type MilestoneKind } from '@portfolio/contracts';
import { DateField, EnumField, IdField, IdListField, IntegerField, TextField, VersionField } from '@portfolio/platform/http';
import { Type } from 'class-transformer';

const MAX_WEIGHT = 1000;

export class CreateMilestoneDto {
  @IdField({ label: '项目' }) projectId!: string;
  @EnumField(MILESTONE_KINDS, { label: '节点类别' }) kind!: MilestoneKind;
  @TextField({ label: '节点名称', max: 100 }) name!: string;
  @IntegerField({ label: '权重', min: 1, max: MAX_WEIGHT }) weight!: number;
  @DateField({ label: '计划日期', optional: true }) baselineDate?: string | null;
  @DateField({ label: '预计完成日期', optional: true }) forecastDate?: string | null;
  @IdField({ label: '责任人', optional: true }) responsibleUserId?: string | null;
}

/** A field left out stays as it is; null empties a date or the responsible person. Date and weight only outside of a baseline. */
export class UpdateMilestoneDto {
  @EnumField(MILESTONE_KINDS, { label: '节点类别', optional: true }) kind?: MilestoneKind | null;
  @TextField({ label: '节点名称', max: 100, optional: true }) name?: string | null;
  @IntegerField({ label: '权重', min: 1, max: MAX_WEIGHT, optional: true }) weight?: number | null;
  @DateField({ label: '计划日期', optional: true }) baselineDate?: string | null;
  @DateField({ label: '预计完成日期', optional: true }) forecastDate?: string | null;
  @IdField({ label: '责任人', optional: true }) responsibleUserId?: string | null;
  @VersionField() version!: number;
}

/** Query of a deletion. */
export class MilestoneVersionDto {
  @Type(() => Number)
  @VersionField()
  version!: number;
}

export class ReopenMilestoneDto {
  @TextField({ label: '撤销原因', min: 2, max: 500 }) reason!: string;
  @VersionField() version!: number;
}

/** `basedOn`: the order the user saw; `version`: the project's version the page was based on. Each is checked when given. */
export class OrderMilestonesDto {
  @IdListField({ label: '节点', max: 500 }) milestoneIds!: string[];
  @IdListField({ label: '原顺序', max: 500, optional: true }) basedOn?: string[] | null;
  @IntegerField({ label: '项目版本号', min: 1, max: 2 ** 31 - 1, optional: true }) version?: number | null;
}
