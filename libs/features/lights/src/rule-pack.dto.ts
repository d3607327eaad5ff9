import { LIGHT_DIMENSIONS, type LightDimension } from '@portfolio/contracts';
import { DateField, EnumField, IntegerField, ListField, TextField, VersionField } from '@portfolio/platform/http';

export class RulePackRuleDto {
  @EnumField(LIGHT_DIMENSIONS, { label: '评判指标' }) dimension!: LightDimension;
  @IntegerField({ label: '黄灯阈值', min: 1, max: 1000, optional: true }) yellow?: number | null;
  @IntegerField({ label: '红灯阈值', min: 1, max: 1000, optional: true }) red?: number | null;
}

/** Saves a changed copy of a pack as the next version. */
export class CopyRulePackDto {
  @TextField({ label: '参照的规则', max: 60 }) basedOn!: string;
  @TextField({ label: '规则名称', max: 60 }) name!: string;
  @TextField({ label: '依据', max: 200 }) source!: string;
  @TextField({ label: '修改说明', max: 500, optional: true }) note?: string | null;
  @ListField(RulePackRuleDto, { label: '评判指标', max: 8 }) rules!: RulePackRuleDto[];
}

export class ActivateRulePackDto {
  @DateField({ label: '执行日期' }) fromDate!: string;
  @TextField({ label: '启用说明', min: 2, max: 500 }) note!: string;
  @VersionField() version!: number;
}
