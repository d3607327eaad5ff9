import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { FilingChecks } from './filing-checks';
import { FilingDutiesRepository } from './filing-duties.repository';
import { owed } from './filing-duties.service';
import { HonestyKeeper } from './honesty-keeper';

/** Filings that have not come although their window has closed, as findings. */
@Injectable()
export class MissingFilings {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectDirectory,
    private readonly duties: FilingDutiesRepository,
    private readonly checks: FilingChecks,
    private readonly honesty: HonestyKeeper,
    private readonly clock: Clock,
  ) {}

  /** Gives the number of new findings; those known say how late it has become. */
  async note(districtId: string): Promise<number> {
    const lines = owed(await this.duties.lines(districtId, this.clock.today())).filter(({ closed, submittedAt }) => closed && submittedAt === null);
    const projects = new Map((await this.projects.many(districtId, [...new Set(lines.map(({ projectId }) => projectId))])).map((project) => [project.id, project]));
    let found = 0;
    for (const line of lines) {
      const project = projects.get(line.projectId);
      const finding = project === undefined ? null : await this.checks.missing(project, line);
      if (project === undefined || finding === null) continue;
      const { windowId, projectId, departmentId, filingId } = line;
      const cause = { districtId, windowId, projectId, departmentId, filingId, demo: project.demo };
      found += (await this.database.transaction(() => this.honesty.nightly(cause, finding))) ? 1 : 0;
    }
    return found;
  }
}
