import type { Brackets } from './brackets';
import { carriesAction, isProse, strengthOf } from './lexicon';
import { readClauses, readItems } from './list-clauses';
import { innerDoubt } from './list-doubts';
import { readEnumeration } from './list-enumeration';
import { ambiguous, descriptionSkipped, member, textOf, type Leftover, type ListContext, type Member } from './list-member';
import { piecesAt, separators, topLevel, type Level } from './list-pieces';
import { listTail } from './list-tail';
import { sentenceHead, trimRange, type Range, type SentenceHead } from './sentences';
import type { Flow } from './source-text';

/** What one sentence (or one line of a list) says. Ranges are in the flow. */
export interface WorkList {
  place: string | null;
  verbLed: boolean;
  openEnded: boolean;
  sharedTail: string | null;
  members: Member[];
  leftovers: Leftover[];
}

/** A sentence of a paragraph has to prove that it is a list of works; a line of a list is one by its form. */
export type ListForm = 'sentence' | 'line';

/** Reads the works that a sentence or a line names; no members where it names none. */
export function readWorkList(flow: Flow, brackets: Brackets, sentence: Range, form: ListForm, afterColon = false): WorkList {
  const head = sentenceHead(flow.text, sentence);
  const body = trimList(flow.text, { start: head.start, end: sentence.end });
  const empty: WorkList = { place: head.place, verbLed: head.verb !== null, openEnded: false, sharedTail: null, members: [], leftovers: [] };
  if (body.end <= body.start) return empty;
  const colon = afterColon || head.place !== null ? null : colonIn(flow.text, brackets, body);
  if (colon !== null) return readWithColon(flow, brackets, body, colon, form, empty);

  const context: ListContext = {
    flow, brackets, tail: listTail(flow.text, brackets, body), found: [], leftovers: [],
  };
  context.found = separators(flow, brackets, { start: body.start, end: context.tail.end });
  const level = topLevel(context.found);
  const list = trimRange(flow.text, { start: body.start, end: context.tail.end });
  if (list.end <= list.start) return { ...empty, leftovers: [{ ...body, reason: 'prose' }] };
  let pieces = level === null ? [list] : piecesAt(flow.text, list, context.found, level);
  const doubt = ownTail(context, body, pieces);
  if (doubt !== null) {
    pieces = [...pieces.slice(0, -1), doubt];
    context.tail = { kind: pieces.length === 1 ? 'batch' : 'inner', words: null, end: body.end };
  }
  if (form === 'sentence' && !isList(context, pieces, head, level)) return { ...empty, leftovers: [{ ...body, reason: 'prose' }] };
  const members = readMembers(context, pieces, level, head, form).map((each) => {
    const own = doubt !== null && each.end === doubt.end ? doubt.doubts : [];
    const inner = each.doubts.length + own.length > 0 ? null : innerDoubt(context, each);
    return member(each, ...each.doubts, ...own, ...(inner === null ? [] : [inner]));
  });
  const { tail } = context;
  return {
    ...empty,
    openEnded: members.length > 0 && (tail.kind === 'shared' || tail.kind === 'batch'),
    sharedTail: tail.words,
    members,
    leftovers: context.leftovers,
  };
}

function readMembers(context: ListContext, pieces: readonly Range[], level: Level | null, head: SentenceHead, form: ListForm): Member[] {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = { start: first.start, end: last.end };
  if (form === 'line' && level !== '；' && context.tail.kind !== 'shared') return readItems(context, [whole]);
  if (level === '；') return readItems(context, pieces);
  if (level === '、') return readEnumeration(context, whole, pieces, head.verb !== null);
  return readClauses(context, pieces);
}

/** 城市燃气管道等更新改造项目: 等 and its action belong to the last name where all others are complete without them. */
function ownTail(context: ListContext, body: Range, pieces: readonly Range[]): Member | null {
  const { tail } = context;
  const last = pieces.at(-1);
  if (tail.kind !== 'shared' || tail.words === null || !carriesAction(tail.words) || last === undefined) return null;
  const others = pieces.slice(0, -1);
  const complete = others.every((piece) => strengthOf(textOf(context, piece)) === 'strong');
  if (!complete || strengthOf(textOf(context, last)) === 'strong') return null;
  const whole = { start: last.start, end: body.end };
  return member(whole, ambiguous(textOf(context, whole), [textOf(context, last)]));
}

/** Prose names no works: a list begins with 实施 or ends with 等, and its pieces end like works. */
function isList(context: ListContext, pieces: readonly Range[], head: SentenceHead, level: Level | null): boolean {
  const names = pieces.map((piece) => textOf(context, piece));
  const strengths = names.map(strengthOf);
  const strong = strengths.filter((strength) => strength === 'strong').length;
  const works = strengths.filter((strength) => strength !== 'none').length;
  const prose = names.filter((name, index) => isProse(name) && strengths[index] !== 'strong').length;
  const half = names.length / 2;
  if (strong >= half) return prose <= half;
  if (prose > half) return false;
  const open = context.tail.kind === 'shared' || context.tail.kind === 'batch';
  const bare = context.tail.words !== null;
  const lastIsWork = strengths.at(-1) !== 'none';
  if (head.verb !== null && (open ? bare || works > 0 : /实施|谋划|启动|建设/.test(head.verb) ? works >= half || lastIsWork : strong > 0)) return true;
  if (open) return bare || works >= half;
  if (level === '、' && (strengths.at(-1) === 'strong' || works === names.length)) return true;
  return works === names.length && prose === 0;
}

const trimList = (text: string, range: Range): Range => {
  let trimmed = trimRange(text, range);
  while (trimmed.end > trimmed.start && /[，,、；;]/.test(text[trimmed.end - 1] ?? '')) {
    trimmed = trimRange(text, { start: trimmed.start, end: trimmed.end - 1 });
  }
  return trimmed;
};

function colonIn(text: string, brackets: Brackets, range: Range): number | null {
  for (let at = range.start; at < Math.min(range.end, range.start + 60); at += 1) {
    if (brackets.inside[at] ?? false) continue;
    if (/[：:]/.test(text[at] ?? '')) return at;
    if (/[，,；;]/.test(text[at] ?? '')) return null;
  }
  return null;
}

/** `名称：说明` is one work; `重点实施以下项目：A，B` is a list with a lead-in. */
function readWithColon(flow: Flow, brackets: Brackets, body: Range, colon: number, form: ListForm, empty: WorkList): WorkList {
  const left = trimRange(flow.text, { start: body.start, end: colon });
  const right = trimRange(flow.text, { start: colon + 1, end: body.end });
  const name = flow.text.slice(left.start, left.end);
  const rest = right.end > right.start ? readWorkList(flow, brackets, right, 'sentence', true) : empty;
  const listed = rest.members.filter((each) => strengthOf(flow.text.slice(each.start, each.end)) === 'strong').length;
  if (form === 'line' && strengthOf(name) !== 'none' && listed < 2) {
    const doubts = right.end > right.start ? [descriptionSkipped(flow.text.slice(right.start, right.end))] : [];
    return { ...empty, members: [member(left, ...doubts)] };
  }
  if (right.end <= right.start) return { ...empty, leftovers: [{ ...left, reason: 'prose' }] };
  const leadIn: Leftover[] = strengthOf(name) === 'strong' && rest.members.length > 0 ? [{ ...left, reason: 'description' }] : [];
  return { ...rest, place: rest.place ?? empty.place, leftovers: [...leadIn, ...rest.leftovers] };
}
