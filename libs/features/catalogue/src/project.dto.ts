import { SECTORS, LIFECYCLE_STATES, type LifecycleState, type Sector } from '@portfolio/contracts';
import { DateField, EnumField, IdField, IdListField, ListField, MoneyField, TextField, VersionField } from '@portfolio/platform/http';

/** A field left out stays as it is; null empties it. Units may send description, place and totalInvestment only. */
export class UpdateProjectDto {
  @TextField({ label: '项目名称', min: 2, max: 200, optional: true }) name?: string | null;
  @TextField({ label: '建设内容', max: 5000, optional: true }) description?: string | null;
  @TextField({ label: '建设地点', optional: true }) place?: string | null;
  @EnumField(SECTORS, { label: '领域', optional: true }) sector?: Sector | null;
  @MoneyField({ label: '总投资', optional: true }) totalInvestment?: string | null;
  @IdField({ label: '牵头单位', optional: true }) leadDepartmentId?: string | null;
  @IdListField({ label: '配合单位', optional: true, min: 0, max: 20 }) cooperatingDepartmentIds?: string[] | null;
  @IdField({ label: '责任人', optional: true }) responsibleUserId?: string | null;
  @IdField({ label: '包联领导', optional: true }) patronUserId?: string | null;
  @VersionField() version!: number;
}

/** A project under an open-ended programme, or for plan items that have none yet. */
export class CreateProjectDto {
  @IdField({ label: '重点工程' }) programmeId!: string;
  @TextField({ label: '项目名称', min: 2, max: 200 }) name!: string;
  @IdListField({ label: '规划条目', optional: true, min: 0, max: 50 }) planItemIds?: string[] | null;
  @TextField({ label: '建设内容', max: 5000, optional: true }) description?: string | null;
  @TextField({ label: '建设地点', optional: true }) place?: string | null;
  @EnumField(SECTORS, { label: '领域', optional: true }) sector?: Sector | null;
  @MoneyField({ label: '总投资', optional: true }) totalInvestment?: string | null;
  @IdField({ label: '牵头单位', optional: true }) leadDepartmentId?: string | null;
}

export class TransitionProjectDto {
  @EnumField(LIFECYCLE_STATES, { label: '项目阶段' }) to!: LifecycleState;
  @DateField({ label: '变更日期' }) date!: string;
  @TextField({ label: '说明', max: 500, optional: true }) note?: string | null;
  @VersionField() version!: number;
}

export class OwnershipConfirmationDto {
  @IdField({ label: '项目' }) projectId!: string;
  @IdField({ label: '牵头单位' }) departmentId!: string;
  @VersionField() version!: number;
}

export class ConfirmOwnershipsDto {
  @ListField(OwnershipConfirmationDto, { label: '责任单位确认', max: 500 }) items!: OwnershipConfirmationDto[];
}
