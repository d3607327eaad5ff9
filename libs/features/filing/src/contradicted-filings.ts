import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
import { FilingChecks } from './filing-checks';
import { FilingContexts } from './filing-context';
import { FilingsRepository } from './filings.repository';
import { HonestyKeeper } from './honesty-keeper';

/** The last filing of each project, held against the milestones and forecasts as they are now. */
@Injectable()
export class ContradictedFilings {
  constructor(
    private readonly database: Database,
    private readonly filings: FilingsRepository,
    private readonly contexts: FilingContexts,
    private readonly checks: FilingChecks,
    private readonly honesty: HonestyKeeper,
  ) {}

  /** Of all projects or of those named; gives the number of new findings. */
  async note(districtId: string, projectIds?: readonly string[]): Promise<number> {
    let found = 0;
    const latest = await this.filings.latestLead(districtId);
    for (const { id } of latest.filter(({ projectId }) => projectIds?.includes(projectId) ?? true)) found += await this.database.transaction(() => this.noteOne(districtId, id));
    return found;
  }

  private async noteOne(districtId: string, id: string): Promise<number> {
    const row = await this.filings.find(districtId, id);
    if (row === null || row.submittedAt === null) return 0;
    const { window, project, before } = await this.contexts.around(row);
    const findings = await this.checks.of({ project, filing: row, period: window.period, endsOn: window.endsOn, dueOn: window.dueOn, before });
    const { windowId, projectId, departmentId, demo } = row;
    let found = 0;
    for (const finding of findings) found += (await this.honesty.nightly({ districtId, windowId, projectId, departmentId, filingId: id, demo }, finding)) ? 1 : 0;
    return found;
  }
}
