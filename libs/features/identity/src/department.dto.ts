import { DEPARTMENT_KINDS, type Department as DepartmentView, type DepartmentKind } from '@portfolio/contracts';
import { EnumField, FlagField, TextField, VersionField } from '@portfolio/platform/http';
import { Matches } from 'class-validator';
import type { Department } from './department.entity';

export const DEPARTMENT_CODE = { pattern: /^[A-Z0-9-]{1,20}$/, message: '单位编码只能用大写字母、数字和连字符，最多 20 位。' };

export class CreateDepartmentDto {
  @TextField({ label: '单位编码', max: 20 })
  @Matches(DEPARTMENT_CODE.pattern, { message: DEPARTMENT_CODE.message })
  code!: string;
  @TextField({ label: '单位全称', max: 60 }) name!: string;
  @TextField({ label: '单位简称', max: 20 }) shortName!: string;
  @EnumField(DEPARTMENT_KINDS, { label: '单位类别' }) kind!: DepartmentKind;
}

/** Fields left out stay as they are. */
export class UpdateDepartmentDto {
  @TextField({ label: '单位编码', max: 20, optional: true })
  @Matches(DEPARTMENT_CODE.pattern, { message: DEPARTMENT_CODE.message })
  code?: string | null;
  @TextField({ label: '单位全称', max: 60, optional: true }) name?: string | null;
  @TextField({ label: '单位简称', max: 20, optional: true }) shortName?: string | null;
  @EnumField(DEPARTMENT_KINDS, { label: '单位类别', optional: true }) kind?: DepartmentKind | null;
  @FlagField({ label: '在用', optional: true }) active?: boolean | null;
  @FlagField({ label: '免单位负责人审核', optional: true }) waivesHeadApproval?: boolean | null;
  /** True once somebody compared an assumed unit with the district's list of bodies: it then counts as entered. */
  @FlagField({ label: '核对无误', optional: true }) checked?: boolean | null;
  @VersionField() version!: number;
}

/** `projects`: how many projects the department leads. */
export function toDepartment({ id, code, name, shortName, kind, provenance, active, waivesHeadApproval, version }: Department, projects: number): DepartmentView {
  return { id, code, name, shortName, kind, provenance, active, waivesHeadApproval, projects, version };
}
