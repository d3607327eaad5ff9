import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { OrderAction, OrderExtension, OrderStep, Principal, SupervisionOrder, SupervisionOrderDetail } from '@portfolio/contracts';
import { orderBlocks } from '@portfolio/documents';
import { Districts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import { addWorkingDays, orderActions, type WorkingCalendar } from '@portfolio/rules';
import { documentInput } from './order-document-input';
import { OrderEvidenceSources } from './order-evidence-sources';
import type { OrderExtensionRow } from './order-extension.entity';
import { OrderLists } from './order-lists';
import type { OrderStepRow } from './order-step.entity';
import { isUnitAction, seesDrafts } from './orders.policy';
import { OrdersRepository } from './orders.repository';
import type { SupervisionOrderRow } from './supervision-order.entity';

/** One order as this user sees it. */
@Injectable()
export class OrderViews {
  constructor(
    private readonly lists: OrderLists,
    private readonly repository: OrdersRepository,
    private readonly sources: OrderEvidenceSources,
    private readonly districts: Districts,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`, also for another district's order and for a draft that is not the user's to see. */
  async get(user: Principal, id: string): Promise<SupervisionOrderDetail> {
    const line = await this.lists.find(user, id);
    const row = line === null ? null : await this.repository.find(user.districtId, id);
    if (line === null || row === null) throw new UserError('not_found');
    const own = row.departmentId !== null && row.departmentId === user.departmentId;
    const extensions = await this.repository.extensions(id);
    const steps = (await this.repository.steps(id)).filter(({ action }) => (own || action !== 'draft_reply') && (seesDrafts(user) || (action !== 'draft' && action !== 'edit')));
    const district = await this.districts.byId(user.districtId);
    const { projectId, causeType, causeId } = row;
    const calendar = await this.calendars.of(user.districtId);
    const deadlineIfIssued = row.state === 'drafted' ? this.deadlineIfIssued(row, calendar) : null;
    const order = {
      ...line,
      calendarKnown: deadlineIfIssued === null ? line.calendarKnown : calendar.known(deadlineIfIssued),
      requirement: row.requirement,
      deadlineDays: row.deadlineDays,
      deadlineIfIssued,
      districtName: district.name,
      issuer: `${district.name}督查室`,
      draftedBy: row.draftedBy,
      issuedBy: row.issuedBy,
      evidence: row.evidence,
      receipts: await this.sources.of(user.districtId, { projectId, milestoneId: causeType === 'milestone' ? causeId : null, orderId: id }),
      replyDraft: own ? row.replyDraft : null,
      extensionList: extensions.map(toExtension),
      steps: steps.map(toStep),
      actions: this.actionsOf(user, row, line, own),
    };
    const paper = documentInput(order);
    return { ...order, paper: paper === null ? null : orderBlocks(paper) };
  }

  private deadlineIfIssued({ deadlineDays, deadline }: SupervisionOrderRow, calendar: WorkingCalendar): string | null {
    return deadlineDays === null ? deadline : addWorkingDays(this.clock.today(), deadlineDays, calendar);
  }

  private actionsOf(user: Principal, row: SupervisionOrderRow, line: SupervisionOrder, own: boolean): OrderAction[] {
    if (user.role === null) return [];
    const possible: Partial<Record<OrderAction, boolean>> = {
      accept: row.answeredById !== user.userId,
      close: row.clearedAt !== null,
      ask_extension: !line.extensionAsked && row.deadline !== null && this.clock.today() <= row.deadline,
      grant_extension: line.extensionAsked,
      refuse_extension: line.extensionAsked,
    };
    return orderActions(row.state, user.role).filter((action) => (own || !isUnitAction(action)) && (possible[action] ?? true));
  }
}

function toStep({ id, action, fromState, toState, at, actorName, words, reply }: OrderStepRow): OrderStep {
  return { id, action, from: fromState, to: toState, at, actorName, words, reply };
}

function toExtension({ id, state, reason, fromDeadline, askedDeadline, grantedDeadline, askedAt, askedBy, decidedAt, decidedBy, words }: OrderExtensionRow): OrderExtension {
  return { id, state, reason, fromDeadline, askedDeadline, grantedDeadline, askedAt, askedBy, decidedAt, decidedBy, words };
}
