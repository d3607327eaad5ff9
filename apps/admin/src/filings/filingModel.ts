import type { FilingContent, FilingMilestone, Rating } from '@portfolio/contracts';
import { addMoney, isMoney } from '@portfolio/rules';

/** What stands in the form's fields, as typed. */
export interface FilingDraft {
  progressText: string;
  progressPercent: string;
  investmentPeriod: string;
  nextSteps: string;
  selfRating: Rating | '';
  milestones: FilingMilestone[];
}

export function draftOf(filing: FilingContent): FilingDraft {
  return {
    progressText: filing.progressText,
    progressPercent: filing.progressPercent === null ? '' : String(filing.progressPercent),
    investmentPeriod: filing.investmentPeriod ?? '',
    nextSteps: filing.nextSteps,
    selfRating: filing.selfRating ?? '',
    milestones: filing.milestones,
  };
}

/** The fields that differ from the stored filing, as the server takes them; an empty field is null, never 0. */
export function changesOf(draft: FilingDraft, filing: FilingContent): Record<string, unknown> {
  const stored = sentOf(draftOf(filing));
  return Object.fromEntries(Object.entries(sentOf(draft)).filter(([field, value]) => !same(value, stored[field as keyof FilingDraft])));
}

function sentOf(draft: FilingDraft): Record<keyof FilingDraft, unknown> {
  return {
    progressText: draft.progressText.trim(),
    progressPercent: numberOf(halfWidth(draft.progressPercent)),
    investmentPeriod: halfWidth(draft.investmentPeriod) || null,
    nextSteps: draft.nextSteps.trim(),
    selfRating: draft.selfRating === '' ? null : draft.selfRating,
    milestones: draft.milestones,
  };
}

/** What is no number goes as it was typed, so that it is refused in words and not taken for empty. */
function numberOf(text: string): number | string | null {
  if (text === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** 累计完成投资 once this period is added; null where it cannot be told. */
export function investmentWith(draft: FilingDraft, before: string | null): string | null {
  const typed = halfWidth(draft.investmentPeriod);
  if (typed === '') return before;
  return isMoney(typed) ? addMoney(before ?? '0', typed) : null;
}

/** One milestone's entry changed; an entry that says nothing falls away. */
export function withMilestone(draft: FilingDraft, milestoneId: string, change: Partial<FilingMilestone>): FilingDraft {
  const present = draft.milestones.find((each) => each.milestoneId === milestoneId) ?? { milestoneId };
  const next = { ...present, ...change };
  const said = [next.forecastDate, next.completedOn, next.note].some((value) => value !== undefined && value !== null && value !== '');
  return { ...draft, milestones: [...draft.milestones.filter((each) => each.milestoneId !== milestoneId), ...(said ? [next] : [])] };
}

/** Full-width digits and signs as people type them with a Chinese keyboard. */
export function halfWidth(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '');
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
