import { Injectable } from '@nestjs/common';

type Source = (districtId: string, projectIds: readonly string[], asOf: string) => Promise<Map<string, number>>;

/** Where the feature of 进展填报 says how many filing periods each project has missed, running up to a day. */
@Injectable()
export class FilingFacts {
  private source: Source | null = null;

  register(source: Source): void {
    if (this.source !== null) throw new Error('filing facts are registered twice');
    this.source = source;
  }

  /** A project that is not named was not asked in any window that has closed: that judges nothing, and nothing is green because of it. */
  async missed(districtId: string, projectIds: readonly string[], asOf: string): Promise<Map<string, number>> {
    return this.source === null ? new Map() : this.source(districtId, projectIds, asOf);
  }
}
