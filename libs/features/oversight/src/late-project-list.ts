import type { LateProject } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';

type Test = (project: LateProject) => boolean;

const SEARCHED = 200;
/** A unit that has not moved for a working week is silent. */
const SILENT_WORKING_DAYS = 5;

const FILTERS: Record<string, (value: unknown, field: string) => Test> = {
  id: oneOf(({ id }) => id),
  departmentId: oneOf(({ leadDepartmentId }) => leadDepartmentId),
  box: oneOf(({ box }) => box),
  light: oneOf(({ light }) => light.colour),
  silent: flag(({ silentWorkingDays }) => silentWorkingDays === null || silentWorkingDays >= SILENT_WORKING_DAYS),
  withoutOrder: flag(({ openOrders }) => openOrders.every(({ state }) => state === 'drafted')),
  q: (value, field) => {
    if (typeof value !== 'string' || value.length > SEARCHED) throw wrongValue(field);
    const text = value.trim().toLowerCase();
    return ({ name, code, milestones }) => [name, code, ...milestones.map((milestone) => milestone.name)].some((each) => each.toLowerCase().includes(text));
  },
};

type Sort = (a: LateProject, b: LateProject) => number;
const SORTS: Record<string, Sort> = {
  severity: (a, b) => a.severity - b.severity,
  workingDaysLate: (a, b) => a.workingDaysLate - b.workingDaysLate,
  code: byText(({ code }) => code),
  department: byText(({ leadDepartmentName }) => leadDepartmentName ?? ''),
};

/** Throws `unknown_filter_field`, `malformed_request`. */
export function filterLate(projects: readonly LateProject[], filter: Record<string, unknown>): LateProject[] {
  const tests = Object.entries(filter).map(([field, value]) => {
    const make = Object.hasOwn(FILTERS, field) ? FILTERS[field] : undefined;
    if (make === undefined) throw new UserError('unknown_filter_field', { field });
    return make(value, field);
  });
  return projects.filter((project) => tests.every((test) => test(project)));
}

/** Worst first unless told otherwise; equal ones by code, so that the order is total. Throws `unknown_sort_field`. */
export function sortLate(projects: readonly LateProject[], sort: [field: string, order: 'ASC' | 'DESC'] | null): LateProject[] {
  const [field, order] = sort ?? ['severity', 'DESC'];
  const compare = Object.hasOwn(SORTS, field) ? SORTS[field] : undefined;
  if (compare === undefined) throw new UserError('unknown_sort_field', { field });
  const sign = order === 'DESC' ? -1 : 1;
  return [...projects].sort((a, b) => sign * compare(a, b) || byText(({ code }: LateProject) => code)(a, b));
}

function oneOf(of: (project: LateProject) => string | number | null): (value: unknown, field: string) => Test {
  return (value, field) => {
    const wanted: unknown[] = Array.isArray(value) ? value : [value];
    if (!wanted.every(isScalar)) throw wrongValue(field);
    return (project) => wanted.includes(of(project));
  };
}

function isScalar(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function flag(holds: Test): (value: unknown, field: string) => Test {
  return (value, field) => {
    if (typeof value !== 'boolean') throw wrongValue(field);
    return (project) => holds(project) === value;
  };
}

function byText(of: (project: LateProject) => string): Sort {
  return (a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0);
}

function wrongValue(field: string): UserError {
  return new UserError('malformed_request', { detail: `筛选条件 ${field} 的值不正确` });
}
