import { carriesAction, strengthOf } from './lexicon';
import { splitCoordinated, splitLastMember } from './list-coordination';
import { ambiguous, member, notWorkLike, textOf, type ListContext, type Member } from './list-member';
import type { Range } from './sentences';

/**
 * Reads a list that only 、 parts. The sign joins places before one head (图书馆、文化馆提升建设项目) as well as
 * independent works (A项目、B项目), so the endings of the parts decide.
 */
export function readEnumeration(context: ListContext, whole: Range, parts: readonly Range[], verbLed: boolean): Member[] {
  const names = parts.map((part) => textOf(context, part));
  const strengths = names.map(strengthOf);
  const { tail } = context;
  const one = (): Member[] => [member(whole, ambiguous(textOf(context, whole), names))];
  const last = strengths.at(-1);

  if (tail.kind === 'shared' && tail.words !== null && carriesAction(tail.words)) return withLast(context, parts, splitLastMember);
  if (strengths.slice(0, -1).every((strength) => strength === 'strong') && last !== 'none') return withLast(context, parts, splitCoordinated);
  if (tail.kind === 'batch') return one();
  const early = strengths.slice(0, -1);
  if (early.every((strength) => strength === 'none' || strength === 'facility')) {
    if (last === 'strong' || last === 'action') return one();
    if (tail.kind === 'shared') return withLast(context, parts, splitLastMember);
    if (verbLed) return withLast(context, parts, (_, part) => doubted(context, part));
    return one();
  }
  if (!strengths.includes('none')) return withLast(context, parts, strengths.includes('strong') ? splitCoordinated : splitLastMember);
  return joinBareParts(context, parts);
}

const doubted = (context: ListContext, part: Member): Member[] => {
  const name = textOf(context, part);
  return [strengthOf(name) === 'none' ? member(part, ...part.doubts, notWorkLike(name)) : part];
};

type Split = (context: ListContext, part: Member) => Member[];

function withLast(context: ListContext, parts: readonly Range[], split: Split): Member[] {
  return parts.flatMap((part, index) => (index < parts.length - 1 ? [member(part)] : split(context, member(part))));
}

/** Parts without a word for the work lean on the next part that has one. */
function joinBareParts(context: ListContext, parts: readonly Range[]): Member[] {
  const members: Member[] = [];
  let waiting: Range[] = [];
  for (const part of parts) {
    waiting.push(part);
    if (strengthOf(textOf(context, part)) === 'none') continue;
    const joined = { start: waiting[0]?.start ?? part.start, end: part.end };
    const names = waiting.map((each) => textOf(context, each));
    members.push(waiting.length > 1 ? member(joined, ambiguous(textOf(context, joined), names)) : member(joined));
    waiting = [];
  }
  return [...members, ...waiting.map((part) => member(part, notWorkLike(textOf(context, part))))];
}
