import type { LateProject } from '@portfolio/contracts';

export const GROUPINGS = ['none', 'department', 'box'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const GROUPING_LABELS: Record<Grouping, string> = { none: '不分组', department: '按责任单位', box: '按专栏' };

export interface LateGroup {
  /** Empty when the list is not grouped. */
  title: string;
  projects: LateProject[];
}

/** The ranked list cut into groups: the group with the worst project first, ranks kept inside. */
export function groupLate(projects: readonly LateProject[], grouping: Grouping): LateGroup[] {
  if (grouping === 'none') return [{ title: '', projects: [...projects] }];
  const groups = new Map<string, LateProject[]>();
  for (const project of projects) {
    const title = grouping === 'box' ? `专栏 ${project.box}` : (project.leadDepartmentName ?? '责任单位未明确');
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [project]);
    else group.push(project);
  }
  return [...groups].map(([title, members]) => ({ title, projects: members }));
}
