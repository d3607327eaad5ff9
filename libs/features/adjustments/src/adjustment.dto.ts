import { ADJUSTMENT_KINDS, SECTORS, type AdjustedMilestone, type AdjustmentContent, type AdjustmentKind, type Sector, type SplitPart } from '@portfolio/contracts';
import { DateField, EnumField, IdField, IdListField, IntegerField, ListField, MoneyField, TextField, VersionField } from '@portfolio/platform/http';

export class AdjustedMilestoneDto implements AdjustedMilestone {
  @IdField({ label: '节点' }) milestoneId!: string;
  @DateField({ label: '新计划日期' }) baselineDate!: string;
  @IntegerField({ label: '权重', min: 1, max: 1000 }) weight!: number;
}

export class SplitPartDto implements SplitPart {
  @TextField({ label: '项目名称', min: 2 }) name!: string;
  @TextField({ label: '建设地点', optional: true }) place?: string | null;
  @MoneyField({ label: '总投资', optional: true }) totalInvestment?: string | null;
  @IdField({ label: '牵头单位', optional: true }) leadDepartmentId?: string | null;
}

/** What is asked for and why; which of the optional fields are needed depends on the kind. */
export class AdjustmentRequestDto implements AdjustmentContent {
  @EnumField(ADJUSTMENT_KINDS, { label: '调整类别' }) kind!: AdjustmentKind;
  @IdField({ label: '项目', optional: true }) projectId?: string | null;
  @TextField({ label: '调整理由', min: 4, max: 2000 }) reason!: string;
  @TextField({ label: '批准文号', max: 100, optional: true }) documentNumber?: string | null;
  @ListField(AdjustedMilestoneDto, { label: '节点', optional: true, max: 100 }) milestones?: AdjustedMilestoneDto[] | null;
  @TextField({ label: '超规划期理由', min: 4, max: 500, optional: true }) beyondPlanReason?: string | null;
  @IdField({ label: '牵头单位', optional: true }) leadDepartmentId?: string | null;
  @IdListField({ label: '配合单位', optional: true, min: 0, max: 20 }) cooperatingDepartmentIds?: string[] | null;
  @ListField(SplitPartDto, { label: '拆出的项目', optional: true, max: 20 }) parts?: SplitPartDto[] | null;
  @IdListField({ label: '并入的项目', optional: true, max: 20 }) mergedProjectIds?: string[] | null;
  @TextField({ label: '项目名称', min: 2, optional: true }) name?: string | null;
  @IdField({ label: '重点工程', optional: true }) programmeId?: string | null;
  @IdListField({ label: '规划条目', optional: true, min: 0, max: 50 }) planItemIds?: string[] | null;
  @EnumField(SECTORS, { label: '领域', optional: true }) sector?: Sector | null;
  @TextField({ label: '建设地点', optional: true }) place?: string | null;
  @MoneyField({ label: '总投资', optional: true }) totalInvestment?: string | null;
}

export class ApproveAdjustmentDto {
  @TextField({ label: '批准文号', max: 100 }) documentNumber!: string;
  @TextField({ label: '批准意见', max: 1000, optional: true }) note?: string | null;
  @VersionField() version!: number;
}

export class ReturnAdjustmentDto {
  @TextField({ label: '退回意见', min: 2, max: 1000 }) note!: string;
  @VersionField() version!: number;
}

export class CommentAdjustmentDto {
  @TextField({ label: '批注意见', min: 2, max: 1000 }) text!: string;
}

export class RevokeAdjustmentDto {
  @VersionField() version!: number;
}
