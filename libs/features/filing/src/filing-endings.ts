import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { ProjectDirectory, type EndedProject } from '@portfolio/catalogue';
import { FILING_STATE_LABELS } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { periodLabel } from '@portfolio/rules';
import { FilingContexts } from './filing-context';
import { FilingDutiesRepository, type DutyLine } from './filing-duties.repository';
import { unfinished } from './filing-duties.service';
import { FilingWrites } from './filing-writes';

/** What becomes of a project's filings when it is withdrawn: what was filed stays, what is owed or begun ends by name. */
@Injectable()
export class FilingEndings {
  constructor(
    private readonly duties: FilingDutiesRepository,
    private readonly contexts: FilingContexts,
    private readonly writes: FilingWrites,
    private readonly projects: ProjectDirectory,
    private readonly departments: DepartmentDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Inside the transaction of the approval. */
  async ended({ districtId, projectId, user, reason }: EndedProject): Promise<void> {
    const lines = unfinished(await this.duties.lines(districtId, this.clock.today(), { projectIds: [projectId] }));
    if (lines.length === 0) return;
    for (const { filingId } of lines) {
      if (filingId === null) continue;
      const context = await this.contexts.found(districtId, filingId);
      // What lay with the unit's head goes back to the clerk: nobody has to decide about it any more.
      const state = context.row.state === 'pending_head' ? 'draft' : context.row.state;
      await this.writes.step(user, 'end', context, { state, updatedAt: this.clock.nowIso() }, { note: reason });
    }
    const { code, name } = await this.projects.get(districtId, projectId);
    const change = { field: 'filings', label: '未完成的进展填报', from: await this.named(lines), to: '项目已退出，不再填报' };
    await this.audit.record({ action: 'update', objectType: 'project', objectId: projectId, objectLabel: `${code} ${name}`, changes: [change], reason });
  }

  private async named(lines: readonly DutyLine[]): Promise<string> {
    const units = await this.departments.names(lines.map(({ departmentId }) => departmentId));
    return lines.map(({ period, departmentId, state }) => `${periodLabel(period)}（${units.get(departmentId) ?? ''}，${state === null ? '未填' : FILING_STATE_LABELS[state]}）`).join('、');
  }
}
