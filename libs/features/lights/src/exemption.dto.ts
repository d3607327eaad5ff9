import { LIGHT_DIMENSIONS, type LightDimension } from '@portfolio/contracts';
import { DateField, EnumField, IdField, TextField, VersionField } from '@portfolio/platform/http';

export class RequestExemptionDto {
  @IdField({ label: '项目' }) projectId!: string;
  @EnumField(LIGHT_DIMENSIONS, { label: '豁免事项' }) dimension!: LightDimension;
  /** One step of the project; without it the whole dimension is meant. */
  @IdField({ label: '节点', optional: true }) milestoneId?: string | null;
  @TextField({ label: '正当理由', min: 5, max: 1000 }) reason!: string;
  @TextField({ label: '佐证材料说明', min: 5, max: 1000 }) evidence!: string;
  @DateField({ label: '豁免截止日期' }) until!: string;
}

export class DecideExemptionDto {
  @TextField({ label: '审核意见', min: 2, max: 500 }) note!: string;
  @VersionField() version!: number;
}
