import { Injectable } from '@nestjs/common';
import type { AuditEntry as AuditEntryView, Principal } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { AuditEntriesRepository } from './audit-entries.repository';
import { toAuditEntry } from './audit-entry.dto';

const DAY_MS = 86_400_000;

/** Reading the audit trail of the user's district. */
@Injectable()
export class AuditEntriesService {
  constructor(private readonly repository: AuditEntriesRepository) {}

  /** `from` and `to` (both inclusive) are business dates in Asia/Shanghai. */
  async list(user: Principal, list: ListQuery): Promise<Page<AuditEntryView>> {
    const { from, to, ...filter } = list.filter;
    const span = { from: startOf(from, 'from', 0), until: startOf(to, 'to', 1) };
    const { rows, total } = await this.repository.page(user.districtId, { ...list, filter }, span);
    return { rows: rows.map(toAuditEntry), total };
  }

  /** Throws `not_found`, also for another district's entry. */
  async get(user: Principal, id: string): Promise<AuditEntryView> {
    const entry = await this.repository.find(user.districtId, id);
    if (entry === null) throw new UserError('not_found');
    return toAuditEntry(entry);
  }
}

/** The instant at which a date, or the day `days` after it, begins in Asia/Shanghai. */
function startOf(date: unknown, field: string, days: number): string | null {
  if (date === undefined || date === null || date === '') return null;
  const instant = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00+08:00`) : Number.NaN;
  if (Number.isNaN(instant)) throw new UserError('malformed_request', { detail: `筛选条件 ${field} 应为日期，例如 2026-11-23` });
  return new Date(instant + days * DAY_MS).toISOString();
}
