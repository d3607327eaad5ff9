import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { FilingHistoryEntry, Principal } from '@portfolio/contracts';
import { filingDifferences } from '@portfolio/rules';
import { FilingListRepository } from './filing-list.repository';

/** A project's filings with what each unit changed from its period before. */
@Injectable()
export class FilingHistory {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly lists: FilingListRepository,
  ) {}

  /** Latest first. Throws `not_found`. */
  async of(user: Principal, projectId: string): Promise<FilingHistoryEntry[]> {
    await this.projects.get(user.districtId, projectId);
    const filings = (await this.lists.ofProject(user, projectId)).filter(({ state }) => state !== 'draft');
    return filings.map((filing, at) => {
      const before = filings.slice(at + 1).find(({ departmentId }) => departmentId === filing.departmentId);
      return { ...filing, differences: filingDifferences(before ?? null, filing) };
    });
  }
}
