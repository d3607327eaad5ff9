import { FlagField, IdListField, IntegerField, RawTextField, StringListField, TextField } from './plan-import.fields';

/** The whole text of a plan, at most `MAX_PLAN_BYTES` of UTF-8 (checked when it is read). */
export class UploadPlanDto {
  @TextField({ label: '文件名' }) fileName!: string;
  @RawTextField({ label: '规划文本', max: 5_000_000 }) text!: string;
}

/** Of an import as a whole; the version is checked where it is given. */
export class ImportDecisionDto {
  @IntegerField({ label: '版本号', min: 1, max: 2 ** 31 - 1, optional: true }) version?: number | null;
}

/** A planner's reading of one row; the plan's own words stay beside it. A field left out stays as it is. */
export class ReadRowDto {
  @TextField({ label: '条目名称', max: 500, optional: true }) name?: string | null;
  @TextField({ label: '地点或单位', optional: true }) place?: string | null;
  @FlagField({ label: '已核对', optional: true }) reviewed?: boolean | null;
  @IntegerField({ label: '版本号', min: 1, max: 2 ** 31 - 1, optional: true }) version?: number | null;
}

export class SplitRowDto {
  @StringListField({ label: '拆分后的名称', min: 2, max: 20, length: 500 }) names!: string[];
}

export class MergeRowsDto {
  @IdListField({ label: '要合并的条目', min: 2, max: 20 }) rowIds!: string[];
  @TextField({ label: '合并后的名称', max: 500 }) name!: string;
}
