/** A stretch of a flow, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Moves the ends of a range off white space. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** Splits at 。！？ outside brackets; the closing sign is left out. Empty sentences are dropped. */
export function sentenceRanges(text: string, inside: readonly boolean[]): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const ends = index === text.length || (/[。！？!?]/.test(text[index] ?? '') && !(inside[index] ?? false));
    if (!ends) continue;
    const range = trimRange(text, { start, end: index });
    if (range.end > range.start) ranges.push(range);
    start = index + 1;
  }
  return ranges;
}

export interface SentenceHead {
  /** The unit or place printed in front of the verb or colon. */
  place: string | null;
  /** True where the sentence begins with 实施, 推进 and the like. */
  verb: string | null;
  /** Where the list begins. */
  start: number;
}

const UNIT = /(?:办事处|街道|苏木|镇|乡|街|旗|县|区|市|局|委|委员会|管委会|公司|集团|社区|村|嘎查|中心)$/;
const ADVERB = '(?:负责|牵头|重点|组织|统筹|计划|加快|积极|大力|持续|继续|深入|全面|有序|扎实|着力|稳步|高标准|高质量|分期|分批|规划|配合)';
const SUBJECT_VERB = /实施|推进(?!器)|谋划|开展|启动(?!区)|(?:加快|重点|规划|负责|牵头)建设/;
const ADVERBS_AT_END = new RegExp(`${ADVERB}{1,3}$`);
const VERB = new RegExp(
  `^${ADVERB}{0,3}(?:实施|推进(?!器)|推动|谋划|开展|启动(?!区|器)|打造|加快|抓好|做好|建设(?!用地|工程|项目|单位|兵团|银行|路|街|局)){1,3}`,
);
const LATER_VERB = new RegExp(`^${ADVERB}{0,3}(?:实施|推进(?!器)|推动|谋划|启动(?!区|器)|加快(?:建设|推进)?){1,2}`);
const HEAD_WINDOW = 96;

/** Reads what stands before the list: `昭君路街道实施`, `云中路街道：`, `加快推进`. */
export function sentenceHead(text: string, range: Range): SentenceHead {
  const head = text.slice(range.start, Math.min(range.end, range.start + HEAD_WINDOW));
  const subject = SUBJECT_VERB.exec(head);
  if (subject !== null) {
    const place = unitsOf(head.slice(0, subject.index).replace(ADVERBS_AT_END, '').replace(/^[由在]/, ''));
    if (place !== null) return { place, verb: subject[0], start: range.start + subject.index + subject[0].length };
  }
  const colon = head.search(/[：:]/);
  const place = colon < 0 ? null : unitsOf(head.slice(0, colon).trim());
  const start = place === null ? range.start : range.start + colon + 1;
  const verb = VERB.exec(text.slice(start, Math.min(range.end, start + HEAD_WINDOW)))?.[0] ?? null;
  return { place, verb, start: start + (verb?.length ?? 0) };
}

/** The text where it is one or more units or places (`A街道、B镇`), else null. */
function unitsOf(text: string): string | null {
  if (text.length < 2 || text.length > 60 || /[，,。；;：:（）()]|项目|工程/.test(text)) return null;
  return text.split('、').every((unit) => unit.length >= 2 && unit.length <= 24 && UNIT.test(unit)) ? text : null;
}

/** Length of a verb that a later member of a list begins with (`…，推进B项目`). */
export function laterVerbLength(text: string): number {
  return LATER_VERB.exec(text.slice(0, HEAD_WINDOW))?.[0].length ?? 0;
}

/** Sentences, split further where a clause names its own unit: `A街道实施甲项目；B街道实施乙项目`. */
export function clauseRanges(text: string, inside: readonly boolean[]): Range[] {
  return sentenceRanges(text, inside).flatMap((sentence) => {
    const clauses: Range[] = [];
    let start = sentence.start;
    for (let at = sentence.start; at < sentence.end; at += 1) {
      if (!/[；;，,]/.test(text[at] ?? '') || (inside[at] ?? false) || !/实施|负责|：/.test(text.slice(at, at + 40))) continue;
      const rest = trimRange(text, { start: at + 1, end: sentence.end });
      const head = sentenceHead(text, rest);
      if (head.place === null || head.verb === null) continue;
      clauses.push(trimRange(text, { start, end: at }));
      start = rest.start;
    }
    return [...clauses, { start, end: sentence.end }].filter((range) => range.end > range.start);
  });
}
