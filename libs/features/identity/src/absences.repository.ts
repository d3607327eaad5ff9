import { Injectable } from '@nestjs/common';
import type { Role } from '@portfolio/contracts';
import { Database, applyList, eq, isTrue, readRawPage, updateVersioned, type ListQuery, type Page } from '@portfolio/platform/database';
import { AbsenceRow } from './absence.entity';

/** Whose absences: `userId` also lists those in which this person stands in; a unit's, or of all when both are null. */
export interface AbsenceOwner {
  districtId: string;
  userId: string;
  departmentId: string | null;
}

/** As selected by `listing`. */
export interface ListedAbsence extends Omit<AbsenceRow, 'districtId' | 'createdAt'> {
  userName: string;
  role: Role | null;
  departmentId: string | null;
  departmentName: string | null;
  substituteName: string | null;
}

const COLUMNS = ['id', 'userId', 'substituteId', 'fromDate', 'toDate', 'note', 'createdBy', 'revokedAt', 'version'] as const satisfies readonly (keyof AbsenceRow)[];

@Injectable()
export class AbsencesRepository {
  constructor(private readonly database: Database) {}

  page({ districtId, userId, departmentId }: AbsenceOwner, list: ListQuery, today: string): Promise<Page<ListedAbsence>> {
    const query = this.listing(districtId).andWhere('(absence.userId = :userId OR absence.substituteId = :userId OR person.departmentId = :departmentId)', { userId, departmentId });
    applyList(query, list, {
      sorts: { fromDate: 'absence.fromDate', toDate: 'absence.toDate', userName: 'person.displayName' },
      filters: { id: eq('absence.id'), userId: eq('absence.userId'), current: isTrue(`absence.revokedAt IS NULL AND absence.toDate >= '${today}'`) },
      defaultSort: ['fromDate', 'DESC'],
    });
    return readRawPage<ListedAbsence>(query);
  }

  find(districtId: string, id: string): Promise<ListedAbsence | undefined> {
    return this.listing(districtId).andWhere('absence.id = :id', { id }).getRawOne<ListedAbsence>();
  }

  /** A person's absence in force that shares a day with from–to, other than `exceptId`. */
  overlapping(userId: string, fromDate: string, toDate: string, exceptId: string): Promise<AbsenceRow | null> {
    return this.database.manager
      .createQueryBuilder(AbsenceRow, 'absence')
      .where('absence.userId = :userId AND absence.revokedAt IS NULL AND absence.id <> :exceptId', { userId, exceptId })
      .andWhere('absence.fromDate <= :toDate AND absence.toDate >= :fromDate', { fromDate, toDate })
      .getOne();
  }

  /** Everybody's in force that share a day with from–to, other than `exceptId`. */
  between(districtId: string, fromDate: string, toDate: string, exceptId: string): Promise<AbsenceRow[]> {
    return this.database.manager
      .createQueryBuilder(AbsenceRow, 'absence')
      .where('absence.districtId = :districtId AND absence.revokedAt IS NULL AND absence.id <> :exceptId', { districtId, exceptId })
      .andWhere('absence.fromDate <= :toDate AND absence.toDate >= :fromDate', { fromDate, toDate })
      .orderBy('absence.fromDate')
      .getMany();
  }

  /** Those not over on `date` in which this person is to stand in, earliest first. */
  standingIn(districtId: string, substituteId: string, date: string): Promise<ListedAbsence[]> {
    return this.listing(districtId)
      .andWhere('absence.substituteId = :substituteId AND absence.revokedAt IS NULL AND absence.toDate >= :date', { substituteId, date })
      .orderBy('absence.fromDate')
      .addOrderBy('absence.id')
      .getRawMany<ListedAbsence>();
  }

  /** In force on a day. */
  on(districtId: string, date: string): Promise<Pick<AbsenceRow, 'userId' | 'substituteId'>[]> {
    return this.database.manager
      .createQueryBuilder(AbsenceRow, 'absence')
      .select('absence.userId', 'userId')
      .addSelect('absence.substituteId', 'substituteId')
      .where('absence.districtId = :districtId AND absence.toDate >= :date AND absence.fromDate <= :date AND absence.revokedAt IS NULL', { districtId, date })
      .getRawMany<Pick<AbsenceRow, 'userId' | 'substituteId'>>();
  }

  async insert(row: AbsenceRow): Promise<void> {
    await this.database.manager.insert(AbsenceRow, row);
  }

  update(at: { id: string; version: number }, changes: Partial<Pick<AbsenceRow, 'fromDate' | 'toDate' | 'substituteId' | 'note' | 'revokedAt'>>, present: () => Promise<unknown>): Promise<AbsenceRow> {
    return updateVersioned(this.database.manager, AbsenceRow, at, changes, present);
  }

  private listing(districtId: string) {
    const query = this.database.manager
      .createQueryBuilder(AbsenceRow, 'absence')
      .innerJoin('users', 'person', 'person.id = absence.userId')
      .leftJoin('departments', 'department', 'department.id = person.departmentId')
      .leftJoin('users', 'substitute', 'substitute.id = absence.substituteId')
      .select('person.displayName', 'userName')
      .addSelect('person.role', 'role')
      .addSelect('person.departmentId', 'departmentId')
      .addSelect('department.shortName', 'departmentName')
      .addSelect('substitute.displayName', 'substituteName')
      .where('absence.districtId = :districtId', { districtId });
    for (const column of COLUMNS) query.addSelect(`absence.${column}`, column);
    return query;
  }
}
