import type { ProjectFacts } from '@portfolio/catalogue';
import type { AdjustmentChange, AdjustmentContent, AdjustmentKind, Principal } from '@portfolio/contracts';

/** What is to be carried out, by whom and on what ground. */
export interface AdjustmentOrder {
  user: Principal;
  kind: AdjustmentKind;
  /** Names the approval in the trail of everything that it changes. */
  ground: string;
  content: AdjustmentContent;
}

/** What has been carried out. `touched`: projects whose lights must follow. */
export interface AdjustmentEffect {
  changes: AdjustmentChange[];
  touched: string[];
  created: string[];
  baselineNumber: number | null;
}

/** As a reader knows a project. */
export const projectLabel = ({ code, name }: Pick<ProjectFacts, 'code' | 'name'>): string => `${code} ${name}`;

export function change(subject: string, field: string, label: string, from: string | number | null, to: string | number | null): AdjustmentChange {
  return { subject, field, label, from: from === null ? null : String(from), to: to === null ? null : String(to) };
}

/** Only what differs. */
export const differing = (changes: readonly AdjustmentChange[]): AdjustmentChange[] => changes.filter(({ from, to }) => from !== to);
