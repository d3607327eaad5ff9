import type { Milestone } from '@portfolio/contracts';

type Claimed = Pick<Milestone, 'actualDate' | 'completionClaim'>;

/** Whether the unit may say that it is done: not while its word waits. */
export function claimable({ actualDate, completionClaim }: Claimed): boolean {
  return actualDate === null && completionClaim?.state !== 'pending';
}
