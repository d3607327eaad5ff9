import { newId } from '@portfolio/platform/database';
import type { BaselineEntry } from './baseline-entry.entity';
import type { Milestone } from './milestone.entity';

/** A milestone as a baseline keeps it. Its date has been checked to be there. */
export function frozenEntry(baselineId: string, { id, sequence, name, kind, weight, baselineDate }: Milestone): BaselineEntry {
  if (baselineDate === null) throw new Error(`milestone ${id} has no date to freeze`);
  return { id: newId(), baselineId, milestoneId: id, sequence, name, kind, weight, baselineDate };
}
