import type { AuditEntry } from '@portfolio/contracts';

/** What of the project an entry is about; null for the project itself, which the page is about anyway. */
export function objectText({ objectType, objectLabel }: Pick<AuditEntry, 'objectType' | 'objectLabel'>, projectCode: string): string | null {
  const name = objectLabel.startsWith(`${projectCode} `) ? objectLabel.slice(projectCode.length + 1) : objectLabel;
  if (objectType === 'project' || objectType === 'baseline') return null;
  return objectType === 'milestone' ? `节点「${name}」` : name;
}
