/** What a plan's text says about itself as a whole. */
export interface PlanHeading {
  /** Null where the text (an excerpt, say) has no title. */
  title: string | null;
  /** First and last year of the period; 0 where the text does not say. */
  periodStart: number;
  periodEnd: number;
}

const SEARCHED = 20_000;
const TITLE_MAX = 200;
const DIGITS = '零一二三四五六七八九';
/** 十五五 began in 2026; each plan covers five years. */
const FIFTEENTH = { number: 15, start: 2026 };

/** Reads title and period near the beginning of the text. */
export function planHeading(text: string): PlanHeading {
  const head = text.slice(0, SEARCHED);
  return { title: titleOf(head), ...periodOf(head) };
}

/** What a text without a title is called: its file's name. */
export function titleFromFile(fileName: string): string {
  return fileName.replace(/\.[^.]{1,8}$/, '').trim() || '规划';
}

function titleOf(head: string): string | null {
  for (const line of head.split(/\r\n|\r|\n/)) {
    const clean = line.replace(/^[#>\s]+|\*\*|[\t ]*\d*$/g, '').trim();
    if (clean.length <= TITLE_MAX && /(规划纲要|五年规划|规划)([（(][^（）()]*[）)])?$/.test(clean)) return clean.replace(/\s+/g, '');
  }
  return null;
}

function periodOf(head: string): Pick<PlanHeading, 'periodStart' | 'periodEnd'> {
  const years = /(20\d{2})\s*(?:年)?\s*[—–\-~至]{1,2}\s*(20\d{2})\s*年/.exec(head);
  const fifth = /第([一二三四五六七八九十]{1,3})个五年规划/.exec(head) ?? /[“"]([一二三四五六七八九十]{2,3})五[”"](?:时期|规划)/.exec(head);
  if (fifth !== null) {
    const periodStart = FIFTEENTH.start + (number(fifth[1] ?? '') - FIFTEENTH.number) * 5;
    return { periodStart, periodEnd: periodStart + 4 };
  }
  const [periodStart, periodEnd] = [Number(years?.[1] ?? 0), Number(years?.[2] ?? 0)];
  return periodEnd > periodStart ? { periodStart, periodEnd } : { periodStart: 0, periodEnd: 0 };
}

/** Chinese numbers up to 99. */
function number(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) : 0;
  return ten * 10 + (ones === '' || ones === undefined ? 0 : DIGITS.indexOf(ones));
}
