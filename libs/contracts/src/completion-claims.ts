/** The states in which the API shows a claim (完成申报); withdrawn ones are in the audit trail only. */
export const CLAIM_STATES = ['pending', 'returned'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
export const CLAIM_STATE_LABELS: Record<ClaimState, string> = { pending: '待核实', returned: '已退回' };

/** A unit's word that a milestone was done on a day. Neither status nor light nor lateness heed it until it is accepted. */
export interface CompletionClaim {
  state: ClaimState;
  /** The day the milestone is said to have been done. */
  date: string;
  note: string | null;
  claimedAt: string;
  claimedBy: string;
  /** Its holder cannot accept it. */
  claimedById: string | null;
  /** 补报: claimed only after the baseline date, of a day before it. */
  backdated: boolean;
  returnedAt: string | null;
  returnedBy: string | null;
  returnedReason: string | null;
  /** The filing it came with, which is reviewed together with it. */
  filingId: string | null;
}

/** How a completion came about. `historical` (历史登记): from before claims were kept, accepted by nobody; the other fields are null. */
export interface CompletionRecord {
  source: 'claim' | 'historical';
  claimedAt: string | null;
  claimedBy: string | null;
  backdated: boolean;
  acceptedAt: string | null;
  acceptedBy: string | null;
  filingId: string | null;
}

/** A milestone as the page that acts on it saw it. */
export interface MilestoneVersion {
  milestoneId: string;
  version: number;
}

/** Answer of a bulk acceptance (批量核实): what was accepted, and what was not with the reason. */
export interface BulkAcceptance {
  accepted: string[];
  refused: { milestoneId: string; milestoneName: string | null; code: string; message: string }[];
}
