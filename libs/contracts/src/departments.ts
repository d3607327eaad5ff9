/** 旗县区. `codePrefix` begins every project code, for example `YQ`. */
export interface District {
  id: string;
  name: string;
  codePrefix: string;
}

export const DEPARTMENT_KINDS = ['bureau', 'street', 'town', 'park', 'enterprise', 'other'] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];
export const DEPARTMENT_KIND_LABELS: Record<DepartmentKind, string> = {
  bureau: '区直部门',
  street: '街道办事处',
  town: '镇',
  park: '园区',
  enterprise: '国有企业',
  other: '其他',
};

/** 责任单位. `named`: the plan's text names it; otherwise it is our assumption, to be checked. */
export interface Department {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: DepartmentKind;
  provenance: 'plan' | 'assumed' | 'entered';
  active: boolean;
  /** 免单位负责人审核: what a clerk files goes straight to 督查室. */
  waivesHeadApproval: boolean;
  projects: number;
  version: number;
}
