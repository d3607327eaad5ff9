import type { Project } from '@portfolio/contracts';

/** `proposed`: each project's own proposed unit; `one`: the same unit for all. */
export type ConfirmMode = 'proposed' | 'one';
export interface ConfirmValues {
  mode: ConfirmMode;
  departmentId: string | null;
}
export interface Confirmation {
  projectId: string;
  departmentId: string;
  version: number;
}

type Confirmed = Pick<Project, 'id' | 'leadDepartmentId' | 'version'>;

/** Items for the server, in the order of the projects; a project without a proposed unit cannot be confirmed as proposed and is left out. */
export function confirmations(projects: readonly Confirmed[], { mode, departmentId }: ConfirmValues): Confirmation[] {
  return projects.flatMap(({ id, version, leadDepartmentId }) => {
    const unit = mode === 'one' ? departmentId : leadDepartmentId;
    return unit === null ? [] : [{ projectId: id, departmentId: unit, version }];
  });
}

/** The server's messages (`items.2`) by project id. */
export function errorsByProject(errors: Record<string, string>, sent: readonly Confirmation[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, message]) => {
      const item = sent[Number(/^items\.(\d+)/.exec(field)?.[1] ?? -1)];
      return item === undefined ? [] : [[item.projectId, message]];
    }),
  );
}
