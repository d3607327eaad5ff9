import { Injectable } from '@nestjs/common';
import { scopeOf, type BurdenReport, type Principal } from '@portfolio/contracts';
import { FilingReporting } from '@portfolio/filing';
import { DepartmentDirectory, type DepartmentFacts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import { BurdenRepository } from './burden.repository';
import type { BurdenQueryDto } from './burden.dto';

/** 基层负担: what each unit was asked for in a month. A unit head sees the own unit only. */
@Injectable()
export class BurdenService {
  constructor(
    private readonly repository: BurdenRepository,
    private readonly departments: DepartmentDirectory,
    private readonly filings: FilingReporting,
    private readonly clock: Clock,
  ) {}

  /** The present month unless told. Heaviest first. Throws `not_found` for a unit that is not the user's to see. */
  async report(user: Principal, { month, departmentId }: BurdenQueryDto): Promise<BurdenReport> {
    const units = await this.unitsFor(user, departmentId ?? null);
    const asked = month ?? this.clock.today().slice(0, 7);
    const [from, to] = [`${asked}-01`, `${asked}-31`];
    const { lines, messages } = await this.repository.reminders(user.districtId, from, to);
    const issued = await this.repository.ordersIssued(user.districtId, from, to);
    const open = await this.repository.ordersOpen(user.districtId);
    const filings = await this.filings.asked(user.districtId, from, to);
    const rows = units.map(({ id, name }) => ({
      departmentId: id,
      departmentName: name,
      forms: filings.get(id)?.forms ?? 0,
      fields: filings.get(id)?.fields ?? 0,
      reminders: lines.get(id) ?? 0,
      messages: messages.get(id) ?? 0,
      ordersIssued: issued.get(id) ?? 0,
      ordersOpen: open.get(id) ?? 0,
    }));
    rows.sort((a, b) => b.ordersOpen - a.ordersOpen || b.forms - a.forms || b.reminders - a.reminders);
    return { month: asked, lines: rows };
  }

  private async unitsFor(user: Principal, departmentId: string | null): Promise<DepartmentFacts[]> {
    const units = (await this.departments.list(user.districtId)).filter(({ active }) => active);
    const visible = scopeOf(user.role, 'burden.read') === 'own' ? units.filter(({ id }) => id === user.departmentId) : units;
    if (departmentId === null) return visible;
    const unit = visible.find(({ id }) => id === departmentId);
    if (unit === undefined) throw new UserError('not_found');
    return [unit];
  }
}
