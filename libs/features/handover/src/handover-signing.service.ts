import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { isPersonal, type AuditAction, type HandoverDetail, type Principal } from '@portfolio/contracts';
import { AccountRetirement } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import type { HandoverReasonDto, HandoverVersionDto, ReceiveHandoverDto } from './handover.dto';
import { itemsSha256, PersonalItems } from './handover-items';
import { assertMayDo, type HandoverAction } from './handover-policy';
import { HandoverViews } from './handover-views';
import { HandoversRepository, type HandoverChanges, type HandoverLine } from './handovers.repository';

/** The signatures of a handover; with the second everything moves, in one transaction. */
@Injectable()
export class HandoverSigning {
  constructor(
    private readonly database: Database,
    private readonly repository: HandoversRepository,
    private readonly views: HandoverViews,
    private readonly personal: PersonalItems,
    private readonly accounts: AccountRetirement,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** 移交人签字. Throws `handover_action_refused`, `forbidden`, `stale_version`. */
  sign(user: Principal, id: string, { version }: HandoverVersionDto): Promise<HandoverDetail> {
    return this.step('sign', user, id, version, 'sign', null, async () => this.signature(user, null));
  }

  /** 代为移交, by who looks after the unit's posts, when the one who leaves has left already. Throws `handover_both_sides` for the successor. */
  signOnBehalf(user: Principal, id: string, { version, reason }: HandoverReasonDto): Promise<HandoverDetail> {
    return this.step('signOnBehalf', user, id, version, 'sign', reason, async () => this.signature(user, reason));
  }

  /**
   * 接收人签收: what the list named moves, the list is kept as signed for, the account goes out of use where asked. Throws
   * `stale_version` with the present list when something was added to it or done meanwhile.
   */
  receive(user: Principal, id: string, { version, itemsSha256: seen }: ReceiveHandoverDto): Promise<HandoverDetail> {
    return this.step('receive', user, id, version, 'succeed', null, async (line) => {
      const { districtId } = user;
      const items = await this.views.itemsNow(districtId, line);
      if (itemsSha256(items) !== seen) throw new StaleVersionError(await this.views.get(user, id));
      const reason = `岗位交接：${line.fromName}移交${line.toName}`;
      await this.personal.move(districtId, line.fromUserId, line.toUserId, reason);
      if (line.disablesAccount) await this.accounts.retire(districtId, line.fromUserId, reason);
      return { state: 'completed', openKey: null, receivedAt: this.clock.nowIso(), items, movedCount: items.filter(({ kind }) => isPersonal(kind)).length, demo: items.some(({ demo }) => demo) };
    });
  }

  /** 撤销, also by the successor who does not take it. Nothing has moved. */
  cancel(user: Principal, id: string, { version, reason }: HandoverReasonDto): Promise<HandoverDetail> {
    return this.step('cancel', user, id, version, 'revoke', reason, async () => ({
      state: 'cancelled', openKey: null, cancelledBy: user.displayName, cancelledAt: this.clock.nowIso(), cancelReason: reason,
    }));
  }

  private signature(user: Principal, onBehalfReason: string | null): HandoverChanges {
    return { state: 'signed', signedById: user.userId, signedBy: user.displayName, signedAt: this.clock.nowIso(), onBehalfReason };
  }

  private async step(
    action: HandoverAction,
    user: Principal,
    id: string,
    version: number,
    audited: AuditAction,
    reason: string | null,
    work: (line: HandoverLine) => Promise<HandoverChanges>,
  ): Promise<HandoverDetail> {
    await this.database.transaction(async () => {
      const line = await this.views.find(user, id);
      if (line.version !== version) throw new StaleVersionError(await this.views.get(user, id));
      assertMayDo(action, user, line);
      await this.repository.update({ id, version }, await work(line), () => this.views.get(user, id));
      await this.audit.record({ action: audited, objectType: 'handover', objectId: id, objectLabel: `${line.fromName}向${line.toName}的岗位交接`, reason });
    });
    return this.views.get(user, id);
  }
}
