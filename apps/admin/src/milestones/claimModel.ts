import type { CompletionClaim, CompletionRecord, Milestone } from '@portfolio/contracts';

type Claimed = Pick<Milestone, 'actualDate' | 'completionClaim'>;

/** Whether the unit may say that it is done: not while its word waits. */
export function claimable({ actualDate, completionClaim }: Claimed): boolean {
  return actualDate === null && completionClaim?.state !== 'pending';
}

/** Where a claim stands, said with its days: 「11月4日完成，申报于 11月23日（补报），待督查室核实」. `day` writes a date or instant. */
export function claimWords({ state, date, claimedAt, backdated, returnedReason }: CompletionClaim, day: (value: string) => string): string {
  if (state === 'returned') return `${day(claimedAt)}申报${day(date)}完成，已退回：${returnedReason ?? ''}`;
  return `${day(date)}完成，申报于${day(claimedAt)}${backdated ? '（补报）' : ''}，待督查室核实`;
}

/** How a completion came about: 「11月23日申报（补报），11月24日核实」. */
export function completionWords({ source, claimedAt, acceptedAt, backdated }: CompletionRecord, day: (value: string) => string): string {
  if (source === 'historical' || claimedAt === null || acceptedAt === null) return '历史登记，未经核实';
  return `${day(claimedAt)}申报${backdated ? '（补报）' : ''}，${day(acceptedAt)}核实`;
}
