import type { Absence, AbsenceState } from '@portfolio/contracts';
import { DateField, IdField, TextField, VersionField } from '@portfolio/platform/http';
import type { ListedAbsence } from './absences.repository';

/** One's own absence. */
export class CreateAbsenceDto {
  @DateField({ label: '开始日期' }) fromDate!: string;
  @DateField({ label: '结束日期' }) toDate!: string;
  @IdField({ label: '代理人', optional: true }) substituteId?: string | null;
  @TextField({ label: '说明', max: 200, optional: true }) note?: string | null;
}

/** Of somebody of one's unit. */
export class CreateUnitAbsenceDto extends CreateAbsenceDto {
  @IdField({ label: '不在岗人员' }) userId!: string;
}

/** Fields left out stay; null empties `substituteId` and `note`. */
export class UpdateAbsenceDto {
  @DateField({ label: '开始日期', optional: true }) fromDate?: string | null;
  @DateField({ label: '结束日期', optional: true }) toDate?: string | null;
  @IdField({ label: '代理人', optional: true }) substituteId?: string | null;
  @TextField({ label: '说明', max: 200, optional: true }) note?: string | null;
  @VersionField() version!: number;
}

export class AbsenceVersionDto {
  @VersionField() version!: number;
}

export function absenceState({ fromDate, toDate, revokedAt }: Pick<ListedAbsence, 'fromDate' | 'toDate' | 'revokedAt'>, today: string): AbsenceState {
  if (revokedAt !== null) return 'revoked';
  if (toDate < today) return 'over';
  return fromDate > today ? 'planned' : 'now';
}

export function toAbsence(row: ListedAbsence, today: string): Absence {
  const { id, userId, userName, departmentName, fromDate, toDate, substituteId, substituteName, note, createdBy, version } = row;
  return { id, userId, userName, departmentName, fromDate, toDate, substituteId, substituteName, note, state: absenceState(row, today), createdBy, version };
}
