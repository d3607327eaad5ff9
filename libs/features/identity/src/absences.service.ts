import { Injectable } from '@nestjs/common';
import { AuditTrail, diffFields } from '@portfolio/audit';
import { scopeOf, type Absence, type AbsenceChoices, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { absenceState, toAbsence, type CreateAbsenceDto, type UpdateAbsenceDto } from './absence.dto';
import { canStandIn } from './absence-choices';
import { AbsencesRepository, type ListedAbsence } from './absences.repository';
import { substitutionRing } from './substitution-ring';
import type { DirectoryUser } from './user-directory.repository';
import { UserDirectory } from './user-directory';

/** 代理设置: everybody for himself, a unit's head for the unit. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly database: Database,
    private readonly repository: AbsencesRepository,
    private readonly people: UserDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Own ones, those in which one stands in, and for a unit head the unit's. */
  async list(user: Principal, list: ListQuery): Promise<Page<Absence>> {
    const owner = { districtId: user.districtId, userId: user.userId, departmentId: mayForUnit(user) ? user.departmentId : null };
    const today = this.clock.today();
    const { rows, total } = await this.repository.page(owner, list, today);
    return { rows: rows.map((row) => toAbsence(row, today)), total };
  }

  /** Whom the user may set it for, himself first, and who can stand in for each. */
  async choices(user: Principal): Promise<AbsenceChoices> {
    const everybody = await this.people.everybody(user.districtId);
    const owners = everybody.filter((person) => person.id === user.userId || this.isOfUnit(user, person));
    return {
      people: owners
        .sort((a, b) => Number(b.id === user.userId) - Number(a.id === user.userId))
        .map((person) => ({
          id: person.id,
          name: person.displayName,
          substitutes: everybody.filter((other) => canStandIn(person, other)).map(({ id, displayName }) => ({ id, name: displayName })),
        })),
    };
  }

  /** Throws `forbidden` for somebody of another unit, `absence_overlaps`, `invalid_fields`. */
  create(user: Principal, userId: string, dto: CreateAbsenceDto): Promise<Absence> {
    return this.database.transaction(async () => {
      const person = await this.personOf(user, userId);
      const fields = { fromDate: dto.fromDate, toDate: dto.toDate, substituteId: dto.substituteId ?? null, note: dto.note ?? null };
      const id = newId();
      await this.check(user.districtId, person, fields, id, fields.fromDate);
      await this.repository.insert({ id, districtId: user.districtId, userId, ...fields, createdBy: user.displayName, createdAt: this.clock.nowIso(), revokedAt: null, version: 1 });
      const after = await this.find(user, id);
      await this.record('create', null, after);
      return toAbsence(after, this.clock.today());
    });
  }

  /** Days gone by stay as they were. Throws `absence_over`, `stale_version` and what `create` throws. */
  update(user: Principal, id: string, dto: UpdateAbsenceDto): Promise<Absence> {
    return this.change(user, id, dto.version, 'update', async (before, person) => {
      const fields = {
        fromDate: dto.fromDate ?? before.fromDate,
        toDate: dto.toDate ?? before.toDate,
        substituteId: dto.substituteId === undefined ? before.substituteId : dto.substituteId,
        note: dto.note === undefined ? before.note : dto.note,
      };
      if (fields.fromDate !== before.fromDate && before.fromDate <= this.clock.today()) throw wrongField('fromDate', '代理已经开始，开始日期不能再改。');
      await this.check(user.districtId, person, fields, id, fields.fromDate === before.fromDate ? null : fields.fromDate);
      return fields;
    });
  }

  /** 撤销: from now on the person is told again. Throws `absence_over`, `stale_version`. */
  revoke(user: Principal, id: string, version: number): Promise<Absence> {
    return this.change(user, id, version, 'revoke', async () => ({ revokedAt: this.clock.nowIso() }));
  }

  private change(
    user: Principal,
    id: string,
    version: number,
    action: 'update' | 'revoke',
    work: (before: ListedAbsence, person: DirectoryUser) => Promise<Parameters<AbsencesRepository['update']>[1]>,
  ): Promise<Absence> {
    return this.database.transaction(async () => {
      const today = this.clock.today();
      const before = await this.find(user, id);
      const person = await this.personOf(user, before.userId);
      if (version === before.version && ['over', 'revoked'].includes(absenceState(before, today))) throw new UserError('absence_over');
      const changes = version === before.version ? await work(before, person) : {};
      await this.repository.update({ id, version }, changes, async () => toAbsence(before, today));
      const after = await this.find(user, id);
      await this.record(action, before, after);
      return toAbsence(after, today);
    });
  }

  private async find(user: Principal, id: string): Promise<ListedAbsence> {
    const row = await this.repository.find(user.districtId, id);
    if (row === undefined) throw new UserError('not_found');
    return row;
  }

  /** Throws `not_found` for an account out of use, `forbidden` for somebody whose absence is not the user's to set. */
  private async personOf(user: Principal, userId: string): Promise<DirectoryUser> {
    const [person] = await this.people.many([userId]);
    if (person === undefined) throw new UserError('not_found');
    if (person.id !== user.userId && !this.isOfUnit(user, person)) throw new UserError('forbidden');
    return person;
  }

  private isOfUnit(user: Principal, person: DirectoryUser): boolean {
    return mayForUnit(user) && user.departmentId !== null && person.departmentId === user.departmentId;
  }

  private async namesOf(ids: readonly string[]): Promise<string> {
    const names = await this.people.names([...ids]);
    return ids.map((id) => names.get(id) ?? '').join('、');
  }

  private async check(districtId: string, person: DirectoryUser, { fromDate, toDate, substituteId }: Pick<ListedAbsence, 'fromDate' | 'toDate' | 'substituteId'>, id: string, newFrom: string | null): Promise<void> {
    const today = this.clock.today();
    if (newFrom !== null && newFrom < today) throw wrongField('fromDate', '开始日期不能早于今天：已经发出的提醒不会收回。');
    if (toDate < fromDate) throw wrongField('toDate', '结束日期不能早于开始日期。');
    if (toDate < today) throw wrongField('toDate', '结束日期不能早于今天；要立即结束请撤销。');
    if (substituteId !== null) {
      const [substitute] = await this.people.many([substituteId]);
      if (substitute === undefined || !canStandIn(person, substitute)) throw wrongField('substituteId', '代理人应为本单位人员，或（不属于责任单位时）同一角色的人员。');
      const others = await this.repository.between(districtId, fromDate, toDate, id);
      const ring = substitutionRing({ userId: person.id, substituteId, fromDate, toDate }, others);
      if (ring.length > 0) throw wrongField('substituteId', `${await this.namesOf(ring)}在此期间也不在岗，又转由${person.displayName}代理，提醒将无人接收，请另选代理人。`);
    }
    const other = await this.repository.overlapping(person.id, fromDate, toDate, id);
    if (other !== null) throw new UserError('absence_overlaps', { name: person.displayName, from: other.fromDate, to: other.toDate });
  }

  private async record(action: 'create' | 'update' | 'revoke', before: ListedAbsence | null, after: ListedAbsence): Promise<void> {
    const shown = (row: ListedAbsence | null) => (row === null ? {} : { fromDate: row.fromDate, toDate: row.toDate, substituteName: row.substituteName, note: row.note });
    await this.audit.record({
      action, objectType: 'absence', objectId: after.id, objectLabel: `${after.userName}的代理设置`,
      changes: diffFields(shown(before), shown(after), { fromDate: '开始日期', toDate: '结束日期', substituteName: '代理人', note: '说明' }),
    });
  }
}

function mayForUnit(user: Principal): boolean {
  return scopeOf(user.role, 'absence.manage') !== null;
}
