import type { CompletionClaim, CompletionRecord } from '@portfolio/contracts';
import { dateInShanghai } from '@portfolio/platform/clock';
import { isBackdated } from '@portfolio/rules';
import type { StoredClaimState } from './completion-claim.entity';

/** A milestone's last claim as it comes with its line; all null without one. */
export interface ClaimLine {
  claimState: StoredClaimState | null;
  claimDate: string | null;
  claimNote: string | null;
  claimedAt: string | null;
  claimedBy: string | null;
  claimedById: string | null;
  claimDecidedAt: string | null;
  claimDecidedBy: string | null;
  claimReason: string | null;
  claimFilingId: string | null;
}

/** The line without its claim, and the claim. */
export function splitClaim<T extends ClaimLine>(line: T): [Omit<T, keyof ClaimLine>, ClaimLine] {
  const { claimState, claimDate, claimNote, claimedAt, claimedBy, claimedById, claimDecidedAt, claimDecidedBy, claimReason, claimFilingId, ...rest } = line;
  return [rest, { claimState, claimDate, claimNote, claimedAt, claimedBy, claimedById, claimDecidedAt, claimDecidedBy, claimReason, claimFilingId }];
}

/** What the API shows of the claim: while open one that waits or was returned, once done how that came about. */
export function claimViews(line: ClaimLine, { baselineDate, actualDate }: { baselineDate: string | null; actualDate: string | null }): { completionClaim: CompletionClaim | null; completion: CompletionRecord | null } {
  if (actualDate !== null) return { completionClaim: null, completion: record(line, baselineDate) };
  return { completionClaim: claim(line, baselineDate), completion: null };
}

function record(line: ClaimLine, baselineDate: string | null): CompletionRecord {
  const { claimState, claimedAt, claimedBy, claimDecidedAt: acceptedAt, claimDecidedBy: acceptedBy, claimFilingId: filingId } = line;
  if (claimState !== 'accepted') return { source: 'historical', claimedAt: null, claimedBy: null, backdated: false, acceptedAt: null, acceptedBy: null, filingId: null };
  return { source: 'claim', claimedAt, claimedBy, backdated: backdated(line, baselineDate), acceptedAt, acceptedBy, filingId };
}

function claim(line: ClaimLine, baselineDate: string | null): CompletionClaim | null {
  const { claimState: state, claimDate: date, claimNote: note, claimedAt, claimedBy, claimedById, claimFilingId: filingId } = line;
  if ((state !== 'pending' && state !== 'returned') || date === null || claimedAt === null || claimedBy === null) return null;
  const returned = state === 'returned' ? line : null;
  return {
    state,
    date,
    note,
    claimedAt,
    claimedBy,
    claimedById,
    backdated: backdated(line, baselineDate),
    returnedAt: returned?.claimDecidedAt ?? null,
    returnedBy: returned?.claimDecidedBy ?? null,
    returnedReason: returned?.claimReason ?? null,
    filingId,
  };
}

function backdated({ claimDate: date, claimedAt }: ClaimLine, baselineDate: string | null): boolean {
  return date !== null && claimedAt !== null && isBackdated({ date, claimedOn: dateInShanghai(new Date(claimedAt)), baselineDate });
}
