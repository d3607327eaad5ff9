import type { LightReason, LightReasonCode, SupervisionOrderDetail } from '@portfolio/contracts';
import type { OrderDocumentHit, OrderDocumentInput, OrderDocumentReminder } from '@portfolio/documents';
import { dateInShanghai } from '@portfolio/platform/clock';

const UNITS: Partial<Record<LightReasonCode, string>> = { milestone_late: '个工作日', progress_behind: '个百分点' };

/** The order as it is printed: its own frozen evidence, nothing looked up. */
export function documentInput(order: Omit<SupervisionOrderDetail, 'paper'>): OrderDocumentInput | null {
  // The paper stays as it went out; what was granted later stands beside it.
  const deadline = order.firstDeadline ?? order.deadline ?? order.deadlineIfIssued;
  if (deadline === null) return null;
  const { evidence, projectCode, projectName } = order;
  const reminders = evidence.sections.flatMap(({ lines }) => lines).flatMap((line): OrderDocumentReminder[] =>
    line.reminder === undefined || line.at === null ? [] : [{ date: businessDate(line.at), asksSignature: line.reminder.signedOn !== null, ...line.reminder }],
  );
  const undelivered = evidence.sections.flatMap(({ lines }) => lines).flatMap(({ undelivered: reason }) => reason ?? []);
  return {
    issuer: order.issuer,
    number: order.number,
    subject: subjectOf(order.title),
    addressee: order.departmentName ?? '（承办单位待定）',
    addresseeProposed: order.departmentProposed,
    hits: (evidence.light?.reasons ?? []).map(toHit),
    evidence:
      evidence.milestone === null
        ? []
        : [{ projectCode, projectName, milestoneName: evidence.milestone.name, ...evidence.milestone }],
    reminders,
    undelivered: [...new Set(undelivered)],
    requirements: order.requirement.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    deadline,
    extendedTo: order.deadline !== null && order.deadline !== deadline ? order.deadline : null,
    holidaysUnpublished: !order.calendarKnown,
    issuedOn: order.issuedAt === null ? null : businessDate(order.issuedAt),
    copyTo: [],
    demo: order.demo,
  };
}

/** 关于…的督办通知 without its frame, which the document sets itself. */
function subjectOf(title: string): string {
  return title.replace(/^关于/, '').replace(/的督办(通知|单)$/, '');
}

function toHit({ code, text, value, threshold }: LightReason): OrderDocumentHit {
  const unit = UNITS[code] === undefined ? '' : ` ${UNITS[code]}`;
  return { text, value: value === null ? '无数据' : `${value}${unit}`, threshold: threshold === null ? null : `${threshold}${unit}` };
}

/** Lines carry an instant or a date. */
function businessDate(at: string): string {
  return at.length === 10 ? at : dateInShanghai(new Date(at));
}
