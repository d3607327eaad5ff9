import type { Department } from '@portfolio/contracts';

/** What a person may set; the rest is computed. A new unit is in use by itself. */
export const NEW_FIELDS = ['code', 'name', 'shortName', 'kind'] as const satisfies readonly (keyof Department)[];
export const DEPARTMENT_FIELDS = [...NEW_FIELDS, 'active', 'waivesHeadApproval'] as const satisfies readonly (keyof Department)[];

export const NEW_DEPARTMENT: Partial<Department> = { kind: 'bureau' };

export const ACTIVE_CHOICES = [
  { id: true, name: '在用' },
  { id: false, name: '停用' },
] as const;

export const PROVENANCE_CHOICES: { id: Department['provenance']; name: string }[] = [
  { id: 'plan', name: '规划原文' },
  { id: 'assumed', name: '推定待核' },
  { id: 'entered', name: '人工录入' },
];
