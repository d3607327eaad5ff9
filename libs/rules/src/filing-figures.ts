import { FILING_FIELD_LABELS, type FilingContent, type FilingDifference, type FilingField, type Rating } from '@portfolio/contracts';
import { addMoney, compareMoney } from './money';
import type { Money } from './money';

/** Investment to date = what had been filed before + this period; null where neither is known. */
export function investmentToDate(before: Money | null, thisPeriod: Money | null): Money | null {
  if (thisPeriod === null) return before;
  return addMoney(before ?? '0', thisPeriod);
}

/** 累计完成投资 of a period that follows from an earlier, corrected one: what is filed for each period since is added up; null where the earlier one states none. */
export function followingToDate(corrected: Money | null, since: readonly (Money | null)[]): Money | null {
  return corrected === null ? null : since.reduce<Money>((sum, each) => addMoney(sum, each ?? '0'), corrected);
}

type Compared = Pick<FilingContent, 'progressText' | 'progressPercent' | 'investmentPeriod' | 'nextSteps' | 'selfRating'>;

const RATING_WORDS: Record<Rating, string> = { green: '正常', yellow: '预警', red: '滞后' };
const COMPARED = ['progressText', 'progressPercent', 'investmentPeriod', 'nextSteps', 'selfRating'] as const satisfies readonly FilingField[];

/** What differs between two filings of a unit, in the order of the form; texts are compared without their outer blanks. */
export function filingDifferences(from: Compared | null, to: Compared): FilingDifference[] {
  return COMPARED.flatMap((field) => {
    const [before, after] = [from === null ? null : word(from, field), word(to, field)];
    if (before === after || (field === 'investmentPeriod' && sameMoney(before, after))) return [];
    return [{ field, label: FILING_FIELD_LABELS[field], from: before, to: after }];
  });
}

function sameMoney(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && compareMoney(a, b) === 0;
}

function word(content: Compared, field: (typeof COMPARED)[number]): string | null {
  if (field === 'selfRating') return content.selfRating === null ? null : RATING_WORDS[content.selfRating];
  if (field === 'progressPercent') return content.progressPercent === null ? null : String(content.progressPercent);
  const text = content[field]?.trim() ?? '';
  return text === '' ? null : text;
}
