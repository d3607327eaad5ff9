import { carriesAction, missingCommaAt, startsWithBuildVerb, strengthOf } from './lexicon';
import { ambiguous, textOf, type Doubt, type ListContext, type Member } from './list-member';
import { piecesAt, within } from './list-pieces';

const DESIGNATOR_HEAD = /^[A-ZＡ-Ｚ甲乙丙丁][区座段栋]/;
const DESIGNATOR = /[A-ZＡ-Ｚ甲乙丙丁][区座段栋]/;

/** Says whether the 、 inside a work that was kept whole could part works after all. */
export function innerDoubt(context: ListContext, whole: Member): Doubt | null {
  const parts = piecesAt(context.flow.text, whole, within(context.found, whole), '、').map((part) => textOf(context, part));
  const name = textOf(context, whole);
  if (parts.length < 2) return missingComma(name);
  // 新建管网、雨污水改造工程: what stands before the last 、 is a work by its own words.
  const ownWork = parts.slice(0, -1).some((part) => startsWithBuildVerb(part) || ['strong', 'action'].includes(strengthOf(part)));
  // 金河社区、C区雨水…: a bare 区 letter needs the place before it, which has none of its own.
  const designator = parts.some((part, index) => index > 0 && DESIGNATOR_HEAD.test(part) && !DESIGNATOR.test(parts[index - 1] ?? ''));
  if (designator) {
    const at = parts.findIndex((part, index) => index > 0 && DESIGNATOR_HEAD.test(part));
    return ambiguous(name, [parts.slice(0, at).join('、'), parts.slice(at).join('、')]);
  }
  // 南源、西源、北源村城中村 等改造项目: the action stands in the tail, so each bare name could be a member.
  const bare = context.tail.kind === 'shared' && context.tail.words !== null && carriesAction(context.tail.words);
  return ownWork || bare ? ambiguous(name, parts) : null;
}

function missingComma(name: string): Doubt | null {
  const at = missingCommaAt(name);
  return at === null ? null : ambiguous(name, [name.slice(0, at), name.slice(at)]);
}
