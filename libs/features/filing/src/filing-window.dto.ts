import { PERIOD_KINDS, type PeriodKind } from '@portfolio/contracts';
import { DateField, EnumField, IdField, IntegerField, ListField, TextField, VersionField } from '@portfolio/platform/http';

export class WindowVersionDto {
  @VersionField() version!: number;
}

/** Why a window is closed before its time, or skipped. */
export class WindowReasonDto {
  @TextField({ label: '理由', min: 2, max: 500 }) reason!: string;
  @VersionField() version!: number;
}

/** `dueOn`: the new last day in time; needed when the old one has passed. */
export class ReopenWindowDto {
  @DateField({ label: '截止日期', optional: true }) dueOn?: string | null;
  @TextField({ label: '理由', min: 2, max: 500 }) reason!: string;
  @VersionField() version!: number;
}

export class MoveWindowDto {
  @DateField({ label: '截止日期' }) dueOn!: string;
  @TextField({ label: '理由', min: 2, max: 500 }) reason!: string;
  @VersionField() version!: number;
}

export class CadenceOfDto {
  @IdField({ label: '项目' }) projectId!: string;
  @IntegerField({ label: '版本号', min: 0, max: 2 ** 31 - 1 }) version!: number;
}

/** The same cadence for many projects. */
export class CadencesDto {
  @ListField(CadenceOfDto, { label: '项目', max: 200 }) items!: CadenceOfDto[];
  @EnumField(['default', 'never', ...PERIOD_KINDS], { label: '填报周期' }) kind!: 'default' | 'never' | PeriodKind;
  @TextField({ label: '理由', min: 2, max: 500 }) reason!: string;
}

/** `never`: the project is not asked; `default`: back to what its stage says. */
export class CadenceDto {
  @EnumField(['default', 'never', ...PERIOD_KINDS], { label: '填报周期' }) kind!: 'default' | 'never' | PeriodKind;
  @TextField({ label: '理由', min: 2, max: 500 }) reason!: string;
  @IntegerField({ label: '版本号', min: 0, max: 2 ** 31 - 1 }) version!: number;
}
