import type { FilingMilestone } from '@portfolio/contracts';
import type { FilingDraft } from './filingModel';

export type DraftField = keyof FilingDraft;

/** A field that two people changed from the same words to different ones. */
export interface DraftClash {
  field: DraftField;
  base: FilingDraft;
  mine: FilingDraft;
  theirs: FilingDraft;
}

export interface DraftMerge {
  /** Mine laid over theirs; at a clash mine, which is not saved before somebody chooses. */
  draft: FilingDraft;
  clashes: DraftClash[];
}

const FIELDS: readonly DraftField[] = ['progressText', 'progressPercent', 'investmentPeriod', 'nextSteps', 'selfRating', 'milestones'];

/**
 * Field by field: what only one side changed is taken, what both changed alike is no clash. `sent` is what this browser
 * sent without hearing back: found on the server it is mine, not somebody else's.
 */
export function mergeDraft(base: FilingDraft, mine: FilingDraft, theirs: FilingDraft, sent: Partial<FilingDraft> = {}): DraftMerge {
  const draft: FilingDraft = { ...theirs };
  const clashes: DraftClash[] = [];
  for (const field of FIELDS) {
    const own = same(theirs[field], base[field]) || (sent[field] !== undefined && same(theirs[field], sent[field]));
    if (same(mine[field], base[field]) && !same(mine[field], theirs[field]) && !own) continue;
    const rows = field === 'milestones' && !own ? mergeMilestones(base.milestones, mine.milestones, theirs.milestones) : null;
    if (rows !== null) draft.milestones = rows;
    else Object.assign(draft, { [field]: mine[field] });
    if (rows === null && !own && !same(mine[field], theirs[field])) clashes.push({ field, base, mine, theirs });
  }
  return { draft, clashes };
}

/** The fields in which two drafts differ. */
export function changedFields(from: FilingDraft, to: FilingDraft): DraftField[] {
  return FIELDS.filter((field) => !same(from[field], to[field]));
}

/** Milestones one by one; null where both sides say different things of the same one. */
function mergeMilestones(base: readonly FilingMilestone[], mine: readonly FilingMilestone[], theirs: readonly FilingMilestone[]): FilingMilestone[] | null {
  const ids = [...new Set([...theirs, ...mine].map(({ milestoneId }) => milestoneId))];
  const merged: FilingMilestone[] = [];
  for (const id of ids) {
    const of = (side: readonly FilingMilestone[]) => side.find(({ milestoneId }) => milestoneId === id);
    const [was, here, there] = [of(base), of(mine), of(theirs)];
    if (!same(here, was) && !same(there, was) && !same(here, there)) return null;
    const taken = same(here, was) ? there : here;
    if (taken !== undefined) merged.push(taken);
  }
  return merged;
}

/** Compared as said, in whatever order: of text the blanks around it, of milestones their order say nothing. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return (value as FilingMilestone[]).map(plain).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== null && each !== '').toSorted(([a], [b]) => a.localeCompare(b)));
}
