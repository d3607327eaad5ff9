import type { AuditChange } from '@portfolio/contracts';
import { formatChineseDate } from '@portfolio/rules';
import type { OrderStepWork } from './order-writes';
import type { EditOrderDto } from './order.dto';
import type { SupervisionOrderRow } from './supervision-order.entity';

type DraftFields = Pick<SupervisionOrderRow, 'title' | 'requirement' | 'departmentId' | 'deadlineDays' | 'deadline'>;

/** What an edit of a draft changes; a deadline is either a number of working days or a date. */
export function draftChanges(before: SupervisionOrderRow, dto: EditOrderDto, units: Map<string, string>): OrderStepWork {
  const after: DraftFields = {
    title: dto.title ?? before.title,
    requirement: dto.requirement ?? before.requirement,
    departmentId: dto.departmentId ?? before.departmentId,
    deadlineDays: dto.deadlineDays ?? (dto.deadline == null ? before.deadlineDays : null),
    deadline: dto.deadlineDays != null ? null : (dto.deadline ?? before.deadline),
  };
  const shown = (fields: DraftFields) => ({
    title: fields.title,
    requirement: fields.requirement,
    departmentId: fields.departmentId === null ? null : (units.get(fields.departmentId) ?? fields.departmentId),
    deadline: deadlineText(fields),
  });
  const [from, to] = [shown(before), shown(after)];
  const audit = (Object.keys(LABELS) as (keyof typeof LABELS)[])
    .filter((field) => from[field] !== to[field])
    .map((field): AuditChange => ({ field, label: LABELS[field], from: from[field], to: to[field] }));
  return { changes: after, audit };
}

const LABELS = { title: '标题', requirement: '办理要求', departmentId: '承办单位', deadline: '办理时限' };

function deadlineText({ deadlineDays, deadline }: Pick<DraftFields, 'deadlineDays' | 'deadline'>): string | null {
  if (deadlineDays !== null) return `自下达之日起 ${deadlineDays} 个工作日`;
  return deadline === null ? null : formatChineseDate(deadline);
}
