import { strengthOf } from './lexicon';
import { ambiguous, member, textOf, type ListContext, type Member } from './list-member';
import { trimRange, type Range } from './sentences';

/** No work has a longer name; looking for conjunctions in more would only cost time. */
const LONGEST_NAME = 400;
const DEPENDENT = /^(?:配套|附属|其|相关|周边|有关|后续)/;

/** Where a conjunction stands in a range outside brackets: 以及 before 和 before 及; null where there is none. */
function conjunction(context: ListContext, range: Range, words: readonly string[]): Range | null {
  const text = textOf(context, range);
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const start = range.start + at;
      if (!(context.brackets.inside[start] ?? false) && at > 1 && start + word.length < range.end) return { start, end: start + word.length };
    }
  }
  return null;
}

/** Splits `A以及B`, and `A项目和B项目` where the left side is complete; otherwise 和 stays inside the name. */
export function splitCoordinated(context: ListContext, whole: Member): Member[] {
  if (whole.end - whole.start > LONGEST_NAME) return [whole];
  const clause = conjunction(context, whole, ['以及']);
  if (clause !== null) {
    const [left, right] = sides(context, whole, clause);
    if (strengthOf(textOf(context, left)) !== 'none' && strengthOf(textOf(context, right)) !== 'none') {
      return [member(left), ...splitCoordinated(context, member(right, ...whole.doubts))];
    }
  }
  for (const word of ['和', '及']) {
    const at = conjunction(context, whole, [word]);
    if (at === null) continue;
    const [left, right] = sides(context, whole, at);
    const rightText = textOf(context, right);
    const rightStrength = strengthOf(rightText);
    if (strengthOf(textOf(context, left)) !== 'strong' || rightStrength === 'none' || DEPENDENT.test(rightText)) continue;
    if (rightStrength === 'strong') return [member(left, ...whole.doubts), ...splitCoordinated(context, member(right))];
    if (word === '及') continue;
    const names = [textOf(context, left), rightText];
    const doubt = whole.doubts.length > 0 ? [] : [ambiguous(names[0] ?? '', [textOf(context, whole)])];
    return [member(left, ...whole.doubts, ...doubt), member(right, ambiguous(rightText, [textOf(context, whole)]))];
  }
  return [whole];
}

/** The last member of an enumeration, `B改造和C提升` or `B和C` before a shared tail: 和 joins the last two members. */
export function splitLastMember(context: ListContext, whole: Member): Member[] {
  const at = whole.end - whole.start > LONGEST_NAME ? null : conjunction(context, whole, ['以及', '和']);
  if (at === null) return [whole];
  const [left, right] = sides(context, whole, at);
  if (left.end - left.start < 2 || right.end - right.start < 2) return [whole];
  const names = [textOf(context, left), textOf(context, right)];
  return [left, right].map((side, index) => member(side, ambiguous(names[index] ?? '', [textOf(context, whole)])));
}

function sides(context: ListContext, whole: Range, at: Range): [Range, Range] {
  const { text } = context.flow;
  return [trimRange(text, { start: whole.start, end: at.start }), trimRange(text, { start: at.end, end: whole.end })];
}
