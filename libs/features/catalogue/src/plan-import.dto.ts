import { FlagField, IdField, ListField, RawTextField, StringListField, TextField, VersionField } from './plan-import.fields';

/** The whole text of a plan, at most `MAX_PLAN_BYTES` of UTF-8 (checked when it is read). */
export class UploadPlanDto {
  @TextField({ label: '文件名' }) fileName!: string;
  @RawTextField({ label: '规划文本', max: 5_000_000 }) text!: string;
}

/** Of an import as a whole, with the readings that the planner saw: each change of a row makes a new version of the import. */
export class ImportDecisionDto {
  @VersionField() version!: number;
}

/** A planner's reading of one row; the plan's own words stay beside it. A field left out stays as it is. */
export class ReadRowDto {
  @TextField({ label: '条目名称', max: 500, optional: true }) name?: string | null;
  @TextField({ label: '地点或单位', optional: true }) place?: string | null;
  @FlagField({ label: '已核对', optional: true }) reviewed?: boolean | null;
  @VersionField() version!: number;
}

export class SplitRowDto {
  @StringListField({ label: '拆分后的名称', min: 2, max: 20, length: 500 }) names!: string[];
  @VersionField() version!: number;
}

export class RowVersionDto {
  @IdField({ label: '条目' }) id!: string;
  @VersionField() version!: number;
}

export class MergeRowsDto {
  @ListField(RowVersionDto, { label: '要合并的条目', max: 20 }) rows!: RowVersionDto[];
  @TextField({ label: '合并后的名称', max: 500 }) name!: string;
}
