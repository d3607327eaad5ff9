import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { canStandIn } from './absence-choices';
import { AbsencesRepository, type ListedAbsence } from './absences.repository';
import { substitutionRing } from './substitution-ring';
import { UserDirectory } from './user-directory';
import type { DirectoryUser } from './user-directory.repository';

/** An absence in which somebody is to stand in, from today on. */
export type Substitution = Pick<ListedAbsence, 'id' | 'userId' | 'userName' | 'fromDate' | 'toDate'>;

/** Standing in for others (代理人), for features that hand a post over. */
@Injectable()
export class Substitutions {
  constructor(
    private readonly database: Database,
    private readonly repository: AbsencesRepository,
    private readonly people: UserDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Not over and not revoked, earliest first. */
  of(districtId: string, substituteId: string): Promise<Substitution[]> {
    return this.repository.standingIn(districtId, substituteId, this.clock.today());
  }

  /** The successor stands in instead; nobody does where he is the absent person or that would lead round in a ring. In the caller's transaction. */
  async handOver(districtId: string, from: string, to: string, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const [successor] = await this.people.many([to]);
      for (const row of await this.repository.standingIn(districtId, from, this.clock.today())) {
        const next = successor !== undefined && (await this.canTakeOver(districtId, row, successor)) ? successor : null;
        await this.repository.update(row, { substituteId: next?.id ?? null }, async () => null);
        const changes = [{ field: 'substituteName', label: '代理人', from: row.substituteName, to: next?.displayName ?? null }];
        await this.audit.record({ action: 'update', objectType: 'absence', objectId: row.id, objectLabel: `${row.userName}的代理设置`, changes, reason });
      }
    });
  }

  private async canTakeOver(districtId: string, { id, userId, role, departmentId, fromDate, toDate }: ListedAbsence, successor: DirectoryUser): Promise<boolean> {
    if (!canStandIn({ id: userId, role, departmentId }, successor)) return false;
    const others = await this.repository.between(districtId, fromDate, toDate, id);
    return substitutionRing({ userId, substituteId: successor.id, fromDate, toDate }, others).length === 0;
  }
}
