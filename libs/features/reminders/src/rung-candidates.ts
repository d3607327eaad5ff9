import type { SkipCode, SubjectType } from '@portfolio/contracts';
import type { ProjectFacts } from '@portfolio/catalogue';
import { isPaused, rungDue, type RungDue } from '@portfolio/rules';
import type { LadderFacts } from './ladder-facts';
import { recipientsOf, type Recipients } from './recipients';
import type { OpenSubject } from './reminder-subjects';
import { paused } from './reminder-words';

/** The rung that a subject has reached on a day, and who is concerned. */
export interface RungCandidate extends Recipients {
  subject: OpenSubject;
  project: ProjectFacts | null;
  ladderId: string;
  due: RungDue;
  /** Why the whole rung waits or falls away; nobody is told then. */
  stopped: { code: SkipCode; reason: string } | null;
}

/** The rungs that are due, each with its recipients. Subjects due on the same day stand on the same rung: worked out once. */
export function rungCandidates(facts: LadderFacts): RungCandidate[] {
  const rungs = new Map<string, RungDue | null>();
  const rungOf = (type: SubjectType, dueDate: string): RungDue | null => {
    const key = `${type} ${dueDate}`;
    const known = rungs.get(key);
    if (known !== undefined) return known;
    const ladder = facts.ladders.get(type);
    const due = ladder === undefined ? null : rungDue(ladder.definition, dueDate, facts.asOf, facts.calendar);
    rungs.set(key, due);
    return due;
  };
  return facts.subjects.flatMap((subject): RungCandidate[] => {
    const due = rungOf(subject.type, subject.dueDate);
    if (due === null) return [];
    const project = subject.projectId === null ? null : (facts.projects.get(subject.projectId) ?? null);
    const ladderId = facts.ladders.get(subject.type)?.id ?? '';
    const stopped = stopOf(subject, project, facts);
    if (stopped !== null) return [{ subject, project, ladderId, due, stopped, told: [], passedOver: [{ user: null, ...stopped }] }];
    return [{ subject, project, ladderId, due, stopped, ...recipientsOf(subject, project, due, facts.people) }];
  });
}

function stopOf(subject: OpenSubject, project: ProjectFacts | null, facts: LadderFacts): RungCandidate['stopped'] {
  if (project !== null && isPaused(project.lifecycle)) return { code: project.lifecycle, reason: paused(project.lifecycle) };
  const reason = facts.holds(subject);
  return reason === null ? null : { code: 'held', reason };
}
