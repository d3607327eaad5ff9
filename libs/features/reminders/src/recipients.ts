import type { Rung } from '@portfolio/contracts';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { DirectoryUser, UserDirectory } from '@portfolio/identity';
import type { MilestoneFacts } from '@portfolio/schedule';
import { rungAudience } from '@portfolio/rules';

/** Who is told of a rung, or why nobody is. */
export type Recipients = { users: DirectoryUser[]; reason: null } | { users: []; reason: string };

/** Resolves recipients for one run: responsible person, else the lead unit's filers; the unit head from +1, the patron leader (包联) from +3. Remembers look-ups for that run only. */
export class RecipientResolver {
  private readonly filers = new Map<string, Promise<DirectoryUser[]>>();
  private readonly heads = new Map<string, Promise<DirectoryUser[]>>();
  private readonly people = new Map<string, Promise<DirectoryUser | null>>();

  constructor(private readonly directory: UserDirectory) {}

  async resolve(milestone: MilestoneFacts, project: ProjectFacts, rung: Rung): Promise<Recipients> {
    const unit = project.leadDepartmentId;
    const audience = rungAudience(rung);
    const person = await this.responsible(milestone, project);
    const found = new Map<string, DirectoryUser>();
    for (const user of person !== null ? [person] : await this.filersOf(unit)) found.set(user.id, user);
    if (audience.unitHead) for (const user of await this.headsOf(unit)) found.set(user.id, user);
    const patron = audience.patron && project.patronUserId !== null ? await this.person(project.patronUserId) : null;
    if (patron !== null) found.set(patron.id, patron);
    if (found.size > 0) return { users: [...found.values()], reason: null };
    if (unit === null) return { users: [], reason: '项目还没有责任单位，请规划管理员确认责任单位' };
    return { users: [], reason: '责任单位没有在用的填报员账号，请系统管理员开设账号' };
  }

  /** The milestone's, else the project's responsible person, if still with one of the project's units. */
  private async responsible(milestone: MilestoneFacts, project: ProjectFacts): Promise<DirectoryUser | null> {
    const units = [project.leadDepartmentId, ...project.cooperatingDepartmentIds];
    for (const id of [milestone.responsibleUserId, project.responsibleUserId]) {
      const person = id === null ? null : await this.person(id);
      if (person !== null && person.departmentId !== null && units.includes(person.departmentId)) return person;
    }
    return null;
  }

  private person(id: string): Promise<DirectoryUser | null> {
    return remember(this.people, id, async () => (await this.directory.many([id]))[0] ?? null);
  }

  private async filersOf(unit: string | null): Promise<DirectoryUser[]> {
    return unit === null ? [] : remember(this.filers, unit, () => this.directory.filersOf(unit));
  }

  private async headsOf(unit: string | null): Promise<DirectoryUser[]> {
    return unit === null ? [] : remember(this.heads, unit, () => this.directory.unitHeadsOf(unit));
  }
}

function remember<T>(memory: Map<string, Promise<T>>, key: string, look: () => Promise<T>): Promise<T> {
  const known = memory.get(key) ?? look();
  memory.set(key, known);
  return known;
}
