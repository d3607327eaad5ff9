import { endsWithEquipment, isDescription, isProse, isSubjectless, strengthOf, type Strength } from './lexicon';
import { splitCoordinated } from './list-coordination';
import { ambiguous, descriptionSkipped, member, notWorkLike, textOf, type ListContext, type Member } from './list-member';
import { piecesAt, within } from './list-pieces';
import { laterVerbLength, trimRange, type Range } from './sentences';

/** Reads the pieces of a list parted by ， (or line breaks): each is a work unless it leans on its neighbour. */
export function readClauses(context: ListContext, pieces: readonly Range[]): Member[] {
  const ranges = pieces.map((piece, index) => (index === 0 ? piece : withoutVerb(context, piece)));
  const works = ranges.filter((range) => !isLeftover(context, range));
  const parted = works.flatMap((range) => innerWorks(context, range)).flatMap((each) => splitCoordinated(context, each));
  const members = joinSubjectless(context, joinEquipment(context, parted));
  return members.map((each) => withDoubt(context, each));
}

/** Reads the pieces of a list parted by ；, or one line of a list: a comma inside may only lead to a description. */
export function readItems(context: ListContext, pieces: readonly Range[]): Member[] {
  return pieces.flatMap((piece, index) => readItem(context, index === 0 ? piece : withoutVerb(context, piece)));
}

function readItem(context: ListContext, piece: Range): Member[] {
  const clauses = piecesAt(context.flow.text, piece, within(context.found, piece), '，');
  const first = clauses[0];
  if (first === undefined) return [];
  if (clauses.length === 1) {
    if (isLeftover(context, first)) return [];
    return innerWorks(context, first).flatMap((each) => splitCoordinated(context, each)).map((each) => withDoubt(context, each));
  }
  const strengths = clauses.map((clause) => strengthOf(textOf(context, clause)));
  const wordy = clauses.slice(1).every((clause, index) => isDescription(textOf(context, clause)) || strengths[index + 1] === 'none');
  if (strengths[0] !== 'none' && wordy) {
    const rest = { start: clauses[1]?.start ?? first.end, end: piece.end };
    return [member(first, descriptionSkipped(textOf(context, rest)))];
  }
  if (strengths.every((strength) => isWork(strength))) return readClauses(context, clauses);
  if (clauses.every((clause, index) => isProse(textOf(context, clause)) && strengths[index] !== 'strong')) {
    context.leftovers.push({ ...piece, reason: 'prose' });
    return [];
  }
  const whole = textOf(context, piece);
  return [member(piece, ambiguous(whole, clauses.map((clause) => textOf(context, clause))))];
}

const isWork = (strength: Strength): boolean => strength === 'strong' || strength === 'action';

function withoutVerb(context: ListContext, piece: Range): Range {
  const length = laterVerbLength(textOf(context, piece));
  const rest = trimRange(context.flow.text, { start: piece.start + length, end: piece.end });
  return rest.end - rest.start >= 4 ? rest : piece;
}

function isLeftover(context: ListContext, range: Range): boolean {
  const text = textOf(context, range);
  const strength = strengthOf(text);
  const reason = isDescription(text) && strength !== 'strong' ? 'description' : isProse(text) && strength === 'none' ? 'prose' : null;
  if (reason !== null) context.leftovers.push({ ...range, reason });
  return reason !== null;
}

/** 、 parts a piece only where every part is a complete work (A项目、B项目). */
function innerWorks(context: ListContext, piece: Range): Member[] {
  const parts = piecesAt(context.flow.text, piece, within(context.found, piece), '、');
  const complete = parts.length > 1 && parts.every((part) => strengthOf(textOf(context, part)) === 'strong');
  return complete ? parts.map((part) => member(part)) : [member(piece)];
}

/** 教学仪器，实验设备购置项目: things to be bought wait for their 购置. */
function joinEquipment(context: ListContext, members: readonly Member[]): Member[] {
  return joinRuns(context, members, (before) => endsWithEquipment(before) && strengthOf(before) === 'none');
}

/** …改扩建，设备购置，消防改造: works without a subject belong to the one before them. */
function joinSubjectless(context: ListContext, members: readonly Member[]): Member[] {
  return joinRuns(context, members, (before, each) => isSubjectless(each) && strengthOf(before) !== 'strong');
}

/** Joins each run of members of which one leans on the next; the parts stay as the other reading. */
function joinRuns(context: ListContext, members: readonly Member[], leans: (before: string, each: string) => boolean): Member[] {
  const runs: Member[][] = [];
  let before = '';
  for (const each of members) {
    const name = textOf(context, each);
    const run = runs.at(-1);
    if (run !== undefined && leans(before, name)) run.push(each);
    else runs.push([each]);
    before = name;
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined || run.length === 1) return run;
    const range = { start: first.start, end: last.end };
    return member(range, ambiguous(textOf(context, range), run.map((each) => textOf(context, each))));
  });
}

function withDoubt(context: ListContext, each: Member): Member {
  const name = textOf(context, each);
  const strength = strengthOf(name);
  const doubtful = (strength === 'none' && context.tail.kind !== 'shared') || (strength !== 'strong' && isProse(name));
  return doubtful && each.doubts.length === 0 ? member(each, notWorkLike(name)) : each;
}
