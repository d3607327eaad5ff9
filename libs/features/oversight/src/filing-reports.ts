import { Injectable } from '@nestjs/common';
import type { Ratio } from '@portfolio/contracts';

/** What filings tell of the units; each by department id. */
export interface FilingSource {
  /** 填报及时率 over the period: filings in time ÷ due. */
  timeliness(districtId: string, from: string, to: string): Promise<ReadonlyMap<string, Ratio>>;
  /** Forms due in the period, and the fields they ask for. */
  asked(districtId: string, from: string, to: string): Promise<ReadonlyMap<string, { forms: number; fields: number }>>;
}

/** Where filings report. Until a source registers, all that rests on them is 尚未启用: null, never 0 and never 100 %. */
@Injectable()
export class FilingReports {
  private source: FilingSource | null = null;

  register(source: FilingSource): void {
    this.source = source;
  }

  async timeliness(districtId: string, from: string, to: string): Promise<Record<string, Ratio> | null> {
    return this.source === null ? null : Object.fromEntries(await this.source.timeliness(districtId, from, to));
  }

  async asked(districtId: string, from: string, to: string): Promise<ReadonlyMap<string, { forms: number; fields: number }> | null> {
    return this.source === null ? null : this.source.asked(districtId, from, to);
  }
}
