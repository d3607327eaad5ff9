import { Injectable } from '@nestjs/common';
import { AbsenceDirectory, UserDirectory, type AbsencesOfDay, type DirectoryUser } from '@portfolio/identity';

/** Substitutes may be away themselves: how far the chain is followed. */
const LONGEST_CHAIN = 3;

/** Everybody of a district as they are on one day, read once. */
export class PeopleOfDay {
  private readonly byId: ReadonlyMap<string, DirectoryUser>;
  private readonly byUnit = new Map<string, { filers: DirectoryUser[]; heads: DirectoryUser[] }>();
  readonly inspectors: DirectoryUser[];

  constructor(
    everybody: readonly DirectoryUser[],
    private readonly absences: AbsencesOfDay,
  ) {
    this.byId = new Map(everybody.map((person) => [person.id, person]));
    this.inspectors = everybody.filter(({ role }) => role === 'inspector');
    for (const person of everybody) {
      if (person.departmentId === null) continue;
      const unit = this.byUnit.get(person.departmentId) ?? { filers: [], heads: [] };
      if (person.role === 'filer') unit.filers.push(person);
      if (person.role === 'unit_head') unit.heads.push(person);
      this.byUnit.set(person.departmentId, unit);
    }
  }

  find(id: string): DirectoryUser | null {
    return this.byId.get(id) ?? null;
  }

  filersOf(unitId: string | null): DirectoryUser[] {
    return unitId === null ? [] : (this.byUnit.get(unitId)?.filers ?? []);
  }

  headsOf(unitId: string | null): DirectoryUser[] {
    return unitId === null ? [] : (this.byUnit.get(unitId)?.heads ?? []);
  }

  isAway(id: string): boolean {
    return this.absences.has(id);
  }

  /** Who is to be told in somebody's place: the person himself when present; null when away and nobody present stands in. */
  presentFor(person: DirectoryUser): DirectoryUser | null {
    let current: DirectoryUser | null = person;
    for (let step = 0; step <= LONGEST_CHAIN && current !== null; step += 1) {
      if (!this.absences.has(current.id)) return current;
      const substituteId: string | null = this.absences.get(current.id) ?? null;
      current = substituteId === null ? null : this.find(substituteId);
    }
    return null;
  }
}

@Injectable()
export class LadderPeople {
  constructor(
    private readonly users: UserDirectory,
    private readonly absences: AbsenceDirectory,
  ) {}

  async on(districtId: string, date: string): Promise<PeopleOfDay> {
    return new PeopleOfDay(await this.users.everybody(districtId), await this.absences.on(districtId, date));
  }
}
