import { diffFields, type ValueText } from '@portfolio/audit';
import { DEPARTMENT_KIND_LABELS, type AuditChange } from '@portfolio/contracts';
import type { Department } from './department.entity';

const LABELS = { code: '单位编码', name: '单位全称', shortName: '单位简称', kind: '单位类别', active: '在用', waivesHeadApproval: '免单位负责人审核', provenance: '来源' };
const PROVENANCES: Record<Department['provenance'], string> = { plan: '规划原文', assumed: '推定待核', entered: '人工录入' };
const TEXTS: { kind: ValueText; provenance: ValueText } = {
  kind: (value) => DEPARTMENT_KIND_LABELS[value as Department['kind']],
  provenance: (value) => PROVENANCES[value as Department['provenance']],
};

/** What the audit trail says of a changed department; `before` is empty for a new one. */
export function departmentChanges(before: Partial<Department>, after: Department): AuditChange[] {
  return diffFields(before, after, LABELS, TEXTS);
}
