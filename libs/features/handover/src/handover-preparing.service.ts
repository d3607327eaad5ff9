import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { HandoverChoices, HandoverDetail, HandoverPreview, Principal, Role } from '@portfolio/contracts';
import { DepartmentDirectory, UserDirectory, type DirectoryUser } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { PrepareHandoverDto } from './handover.dto';
import { canSucceed, mayManage } from './handover-policy';
import { HandoverViews } from './handover-views';
import { HandoversRepository } from './handovers.repository';

/** Somebody of a unit, with the role in force. */
type Leaving = DirectoryUser & { role: Role; departmentId: string };

/** Preparing a handover: one's own, or of somebody of a unit that one looks after. */
@Injectable()
export class HandoverPreparing {
  constructor(
    private readonly database: Database,
    private readonly repository: HandoversRepository,
    private readonly views: HandoverViews,
    private readonly people: UserDirectory,
    private readonly departments: DepartmentDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The user first, then those he looks after. */
  async choices(user: Principal): Promise<HandoverChoices> {
    const everybody = await this.people.everybody(user.districtId);
    const leaving = everybody.filter((person): person is Leaving => isLeaving(person) && this.isTheirs(user, person));
    const units = await this.departments.names([...new Set(leaving.map(({ departmentId }) => departmentId))]);
    return {
      people: leaving
        .sort((a, b) => Number(b.id === user.userId) - Number(a.id === user.userId))
        .map(({ id, displayName, role, departmentId }) => ({
          id,
          name: displayName,
          role,
          departmentName: units.get(departmentId) ?? '',
          successors: everybody.flatMap((other) =>
            canSucceed({ id, role, departmentId }, other) && other.role !== null ? [{ id: other.id, name: other.displayName, role: other.role }] : [],
          ),
        })),
    };
  }

  /** What would move and what the successor would be told of; changes nothing. Throws `not_found`, `forbidden`. */
  async preview(user: Principal, fromUserId: string): Promise<HandoverPreview> {
    const { id, departmentId } = await this.leaving(user, fromUserId);
    return { items: await this.views.itemsNow(user.districtId, { fromUserId: id, departmentId }) };
  }

  /** Throws `not_found`, `forbidden` for somebody of another unit, `invalid_fields` at `toUserId`, `handover_open`. */
  async prepare(user: Principal, fromUserId: string, dto: PrepareHandoverDto): Promise<HandoverDetail> {
    const id = newId();
    await this.database.transaction(async () => {
      const leaving = await this.leaving(user, fromUserId);
      const [successor] = await this.people.many([dto.toUserId]);
      if (successor === undefined || !canSucceed(leaving, successor)) {
        throw wrongField('toUserId', leaving.role === 'unit_head' ? '接收人须是本单位的另一名负责人；尚无人选的，请先由系统管理员开设账号并申请“单位负责人”角色。' : '接收人须是本单位在用的填报员或负责人账号。');
      }
      const { displayName, role, departmentId } = leaving;
      const nothing = { signedById: null, signedBy: null, signedAt: null, onBehalfReason: null, receivedAt: null, cancelledBy: null, cancelledAt: null, cancelReason: null, items: null, movedCount: null };
      await this.repository.insert(
        {
          ...nothing,
          id,
          districtId: user.districtId,
          departmentId,
          fromUserId,
          fromRole: role,
          toUserId: dto.toUserId,
          reason: dto.reason,
          disablesAccount: dto.disablesAccount,
          state: 'prepared',
          openKey: fromUserId,
          preparedById: user.userId,
          preparedBy: user.displayName,
          preparedAt: this.clock.nowIso(),
          demo: false,
          version: 1,
        },
        displayName,
      );
      await this.audit.record({ action: 'create', objectType: 'handover', objectId: id, objectLabel: `${displayName}向${successor.displayName}的岗位交接`, reason: dto.reason });
    });
    return this.views.get(user, id);
  }

  private async leaving(user: Principal, userId: string): Promise<Leaving> {
    const [person] = await this.people.many([userId]);
    if (person === undefined || !isLeaving(person)) throw new UserError('not_found');
    if (!this.isTheirs(user, person)) throw new UserError('forbidden');
    return person;
  }

  private isTheirs(user: Principal, person: Leaving): boolean {
    return person.id === user.userId || mayManage(user, person.departmentId);
  }
}

function isLeaving(person: DirectoryUser): person is Leaving {
  return (person.role === 'filer' || person.role === 'unit_head') && person.departmentId !== null;
}
