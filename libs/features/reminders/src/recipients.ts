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
  for (const audience of ORDER) {
    if (!duties.audiences.includes(audience)) continue;
    if (audience === 'responsible') {
      const person = responsibleFor(subject, project, unit, people);
      if (person === null || !tell([person], audience)) tell(people.filersOf(unit), audience);
    }
    if (audience === 'unit_head') tell(people.headsOf(unit), audience);
    if (audience === 'patron') tell(patronOf(project, people), audience);
    if (audience === 'inspectors') tell(people.inspectors, audience);
  }
  if (told.size === 0 && passedOver.size === 0) return { told: [], passedOver: [{ user: null, code: 'no_recipient', reason: nobody(duties, unit) }] };
  for (const id of told.keys()) passedOver.delete(id);
  return { told: [...told.values()], passedOver: [...passedOver.values()] };
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

function nobody(duties: RungDuties, unit: string | null): string {
  const ofUnit = duties.audiences.includes('responsible') || duties.audiences.includes('unit_head');
  if (!ofUnit) return duties.audiences.includes('inspectors') ? '没有在用的督查员账号，请系统管理员开设账号' : '项目没有登记包联领导';
  if (unit === null) return '项目还没有责任单位，请规划管理员确认责任单位';
  return '责任单位没有在用的填报员账号，请系统管理员开设账号';
}
