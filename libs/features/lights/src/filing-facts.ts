import { Injectable } from '@nestjs/common';

type Source = (districtId: string, projectIds: readonly string[], asOf: string) => Promise<Map<string, number>>;

/**
 * Where the feature of 进展填报 says how many filing periods each project has missed, running up to a day. While none has
 * registered, filings are 尚未启用: they judge nothing, and nothing is green because of it.
 */
@Injectable()
export class FilingFacts {
  private source: Source | null = null;

  register(source: Source): void {
    if (this.source !== null) throw new Error('filing facts are registered twice');
    this.source = source;
  }

  /** Null while filings are not in use. A project that is not named has missed none. */
  async missed(districtId: string, projectIds: readonly string[], asOf: string): Promise<Map<string, number> | null> {
    return this.source === null ? null : this.source(districtId, projectIds, asOf);
  }
}
