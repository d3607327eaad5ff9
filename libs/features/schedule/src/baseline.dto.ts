import { IdListField, IntegerField } from '@portfolio/platform/http';

/** `version`: the project's version the page was based on; checked when given. */
export class FreezeBaselineDto {
  @IntegerField({ label: '项目版本号', min: 1, max: 2 ** 31 - 1, optional: true }) version?: number | null;
}

export class FreezeBaselinesDto {
  @IdListField({ label: '项目', max: 500 }) projectIds!: string[];
}
