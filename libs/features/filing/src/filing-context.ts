import { Injectable } from '@nestjs/common';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import type { Principal } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import { FilingFiguresReader, type FiledBefore } from './filing-figures-reader';
import { FilingWindowsRepository } from './filing-windows.repository';
import type { FilingWindowRow } from './filing-window.entity';
import type { FilingRow } from './filing.entity';
import { FilingsRepository } from './filings.repository';

/** A filing with all it stands among. */
export interface FilingContext {
  row: FilingRow;
  window: FilingWindowRow;
  project: ProjectFacts;
  before: FiledBefore;
}

@Injectable()
export class FilingContexts {
  constructor(
    private readonly filings: FilingsRepository,
    private readonly windows: FilingWindowsRepository,
    private readonly projects: ProjectDirectory,
    private readonly figures: FilingFiguresReader,
  ) {}

  /** Throws `not_found`, also for what has not left another unit. */
  async of(user: Principal, id: string): Promise<FilingContext> {
    return this.around(await this.row(user, id));
  }

  /** The same once nobody else writes to filings and schedule of its project until the transaction ends. */
  async held(user: Principal, id: string): Promise<FilingContext> {
    await this.lock((await this.row(user, id)).projectId);
    return this.of(user, id);
  }

  async around(row: FilingRow): Promise<FilingContext> {
    const window = await this.windows.find(row.districtId, row.windowId);
    if (window === null) throw new UserError('not_found');
    const project = await this.projects.get(row.districtId, row.projectId);
    return { row, window, project, before: await this.figures.before(row.districtId, { ...row, endsOn: window.endsOn }) };
  }

  /** Nobody else writes to filings and schedule of the project until the transaction ends. */
  lock(projectId: string): Promise<void> {
    return this.projects.lock([projectId]);
  }

  private async row(user: Principal, id: string): Promise<FilingRow> {
    const row = await this.filings.find(user.districtId, id);
    if (row === null || (row.submittedAt === null && row.departmentId !== user.departmentId)) throw new UserError('not_found');
    return row;
  }
}
