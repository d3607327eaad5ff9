import type { LadderAudience, RungDuties, SkipCode } from '@portfolio/contracts';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { DirectoryUser } from '@portfolio/identity';
import type { PeopleOfDay } from './ladder-people';
import type { OpenSubject } from './reminder-subjects';

export interface Told {
  user: DirectoryUser;
  /** The absent person in whose place the user is told (代). */
  onBehalfOf: DirectoryUser | null;
  asksSignature: boolean;
  asksAnswer: boolean;
}

/** Somebody, or with `user` null everybody, who should have been told and is not. */
export interface PassedOver {
  user: DirectoryUser | null;
  code: SkipCode;
  reason: string;
}

export interface Recipients {
  told: Told[];
  passedOver: PassedOver[];
}

type Owned = Pick<ProjectFacts, 'leadDepartmentId' | 'cooperatingDepartmentIds' | 'responsibleUserId' | 'patronUserId'>;

/** Strongest duty first: somebody with several is told once, in the first. */
const ORDER: readonly LadderAudience[] = ['responsible', 'unit_head', 'patron', 'inspectors'];

/**
 * Who is told of a rung: those of its audiences who are present, for those who are away their substitutes. An absent responsible
 * person without a substitute leaves the unit's filers. The office (督查室) is informed: it neither signs nor answers; a patron
 * leader signs.
 */
export function recipientsOf(subject: OpenSubject, project: Owned | null, duties: RungDuties, people: PeopleOfDay): Recipients {
  const told = new Map<string, Told>();
  const passedOver = new Map<string, PassedOver>();
  const tell = (persons: readonly DirectoryUser[], audience: LadderAudience): boolean => {
    let reached = false;
    for (const person of persons) {
      const user = people.presentFor(person);
      if (user === null) {
        passedOver.set(person.id, { user: person, code: 'absent', reason: `${person.displayName}不在岗，没有在岗的代理人` });
        continue;
      }
      reached = true;
      const onBehalfOf = user.id === person.id ? null : person;
      const known = told.get(user.id);
      if (known === undefined) {
        const inUnit = audience === 'responsible' || audience === 'unit_head';
        told.set(user.id, { user, onBehalfOf, asksSignature: duties.asksSignature && audience !== 'inspectors', asksAnswer: duties.asksAnswer && inUnit });
      } else if (onBehalfOf === null) known.onBehalfOf = null;
    }
    return reached;
  };
  const unit = subject.unitId ?? project?.leadDepartmentId ?? null;
  const members: Record<LadderAudience, () => readonly DirectoryUser[]> = {
    responsible: () => people.filersOf(unit),
    unit_head: () => people.headsOf(unit),
    patron: () => patronOf(project, people),
    inspectors: () => people.inspectors,
  };
  const missing = new Set<string>();
  for (const audience of ORDER) {
    if (!duties.audiences.includes(audience)) continue;
    const persons = members[audience]();
    const person = audience === 'responsible' ? responsibleFor(subject, project, unit, people) : null;
    if (person !== null && tell([person], audience)) continue;
    tell(persons, audience);
    if (person === null && persons.length === 0) missing.add(nobody(audience, unit));
  }
  for (const id of told.keys()) passedOver.delete(id);
  const nobodyThere: PassedOver[] = missing.size === 0 ? [] : [{ user: null, code: 'no_recipient', reason: [...missing].join('；') }];
  return { told: [...told.values()], passedOver: [...passedOver.values(), ...nobodyThere] };
}

/** The subject's, else the project's responsible person, if still with one of the units concerned. */
function responsibleFor(subject: OpenSubject, project: Owned | null, unit: string | null, people: PeopleOfDay): DirectoryUser | null {
  const units = subject.unitId === null ? [unit, ...(project?.cooperatingDepartmentIds ?? [])] : [unit];
  for (const id of [...subject.responsibleUserIds, project?.responsibleUserId ?? null]) {
    const person = id === null ? null : people.find(id);
    if (person !== null && person.departmentId !== null && units.includes(person.departmentId)) return person;
  }
  return null;
}

function patronOf(project: Owned | null, people: PeopleOfDay): DirectoryUser[] {
  const patron = project?.patronUserId == null ? null : people.find(project.patronUserId);
  return patron === null ? [] : [patron];
}

/** Why an audience of the rung has nobody in it. */
function nobody(audience: LadderAudience, unit: string | null): string {
  if (audience === 'inspectors') return '没有在用的督查员账号，请系统管理员开设账号';
  if (audience === 'patron') return '项目没有登记包联领导';
  if (unit === null) return '项目还没有责任单位，请规划管理员确认责任单位';
  return `责任单位没有在用的${audience === 'unit_head' ? '单位负责人' : '填报员'}账号，请系统管理员开设账号`;
}
