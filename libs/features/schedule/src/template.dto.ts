import { TEMPLATE_KINDS, type TemplateKind } from '@portfolio/contracts';
import { DateField, EnumField } from '@portfolio/platform/http';

export class ApplyTemplateDto {
  @EnumField(TEMPLATE_KINDS, { label: '项目类型' }) kind!: TemplateKind;
  @DateField({ label: '首个节点日期' }) startDate!: string;
}

/** Query of the proposal: by default the kind follows from the project's name and sector, and the start is today. */
export class TemplateProposalDto {
  @EnumField(TEMPLATE_KINDS, { label: '项目类型', optional: true }) kind?: TemplateKind | null;
  @DateField({ label: '首个节点日期', optional: true }) startDate?: string | null;
}
