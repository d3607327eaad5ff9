import { Injectable } from '@nestjs/common';
import type { FilingToFill, Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { investmentToDate, periodLabel } from '@portfolio/rules';
import type { FilingContext } from './filing-context';
import { FilingKnownReader, contentOf } from './filing-known';
import { FilingStarts, type FilingAt } from './filing-starts';
import { FilingViews } from './filing-views';

/** Forms as they open, so that reading one (to have it without a connection, too) begins nothing. */
@Injectable()
export class FilingForms {
  constructor(
    private readonly starts: FilingStarts,
    private readonly views: FilingViews,
    private readonly known: FilingKnownReader,
    private readonly departments: DepartmentDirectory,
  ) {}

  /** Throws `filing_not_due`, `filing_superseded`, `not_found`. */
  async of(user: Principal, at: FilingAt): Promise<FilingToFill> {
    const { context, stored } = await this.starts.prepare(user, at);
    return stored ? this.views.get(user, context.row.id) : this.fresh(user, context);
  }

  private async fresh(user: Principal, context: FilingContext): Promise<FilingToFill> {
    const { row, window, project, before } = context;
    const { projectId, windowId, departmentId, part, state, noChange, computedPercent, reviewWords, reviewNote, submittedAt, inTime, filedBy, approvedBy, reviewedBy, demo, updatedAt } = row;
    return {
      ...contentOf(row),
      ...{ projectId, windowId, departmentId, part, state, noChange, reviewWords, reviewNote, submittedAt, inTime, filedBy, approvedBy, reviewedBy, demo, updatedAt },
      id: null,
      projectCode: project.code,
      projectName: project.name,
      departmentName: (await this.departments.names([departmentId])).get(departmentId) ?? '',
      period: window.period,
      periodLabel: periodLabel(window.period),
      dueOn: window.dueOn,
      computedPercent: computedPercent === null ? null : Number(computedPercent),
      investmentToDate: part === 'lead' ? investmentToDate(before.investmentToDate, row.investmentPeriod) : null,
      findings: 0,
      unexplained: 0,
      attachments: 0,
      known: await this.known.of(project, before),
      checks: await this.views.found(context),
      steps: [],
      parts: await this.views.parts(user, row),
      editors: [],
      correction: null,
      version: 0,
    };
  }
}
