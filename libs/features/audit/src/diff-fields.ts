import type { AuditChange } from '@portfolio/contracts';

/** How values of one field are shown when not as they are, for example a role by its Chinese name. */
export type ValueText = (value: unknown) => string | null;

/**
 * The fields that differ, in the order of `labels` (field → Chinese name); fields not named there are left out.
 * Values are shown as text: flags as 是/否, lists joined by 、, empty as null. `texts` shows single fields otherwise.
 * For a new record `before` is `{}`.
 */
export function diffFields<F extends string>(
  before: Readonly<Partial<Record<NoInfer<F>, unknown>>>,
  after: Readonly<Partial<Record<NoInfer<F>, unknown>>>,
  labels: Readonly<Record<F, string>>,
  texts?: Readonly<Partial<Record<NoInfer<F>, ValueText>>>,
): AuditChange[] {
  const changes: AuditChange[] = [];
  for (const field of Object.keys(labels) as F[]) {
    if (plainText(before[field]) === plainText(after[field])) continue;
    const show = texts?.[field] ?? plainText;
    changes.push({ field, label: labels[field], from: shown(before[field], show), to: shown(after[field], show) });
  }
  return changes;
}

function shown(value: unknown, show: ValueText): string | null {
  return plainText(value) === null ? null : show(value);
}

function plainText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((entry) => plainText(entry) ?? '').join('、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
