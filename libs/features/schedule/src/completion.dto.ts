import type { MilestoneVersion } from '@portfolio/contracts';
import { DateField, IdField, ListField, TextField, VersionField } from '@portfolio/platform/http';

export class ClaimCompletionDto {
  @DateField({ label: '实际完成日期' }) actualDate!: string;
  @TextField({ label: '说明', max: 1000, optional: true }) note?: string | null;
  @VersionField() version!: number;
}

export class MilestoneVersionBodyDto {
  @VersionField() version!: number;
}

export class ReturnCompletionDto {
  @TextField({ label: '退回意见', min: 2, max: 500 }) reason!: string;
  @VersionField() version!: number;
}

export class AcceptedMilestoneDto implements MilestoneVersion {
  @IdField({ label: '节点' }) milestoneId!: string;
  @VersionField() version!: number;
}

export class AcceptCompletionsDto {
  @ListField(AcceptedMilestoneDto, { label: '节点', max: 200 }) milestones!: AcceptedMilestoneDto[];
}
