import { Injectable } from '@nestjs/common';
import type { FilingContent, FilingDetail, FilingDuty, Principal } from '@portfolio/contracts';
import { checkedDto } from '@portfolio/platform/http';
import { FilingDraftsService } from './filing-drafts.service';
import { FilingDutiesService } from './filing-duties.service';
import { contentOf } from './filing-known';
import { FilingStarts } from './filing-starts';
import { SaveFilingDto } from './filing.dto';

/** What a unit may fill in now, with what its form would show. */
export interface FilingLine extends FilingContent {
  duty: FilingDuty;
  /** 0 while nothing was begun. */
  version: number;
  /** Before this period. */
  investmentToDate: string | null;
  totalInvestment: string | null;
}

/** Filings many at a time, by the same rules as the form. */
@Injectable()
export class FilingSheets {
  constructor(
    private readonly duties: FilingDutiesService,
    private readonly starts: FilingStarts,
    private readonly drafts: FilingDraftsService,
  ) {}

  /** Not begun, drafts and returned ones of the user's unit, oldest due date first. */
  async lines(user: Principal): Promise<FilingLine[]> {
    const lines: FilingLine[] = [];
    for (const duty of await this.duties.mine(user)) {
      if (duty.state === null || duty.state === 'draft' || duty.state === 'returned') lines.push(await this.line(user, duty));
    }
    return lines;
  }

  /** Saves a draft; begins it where `version` is 0. Throws what the form's saving throws. */
  async save(user: Principal, { windowId, projectId, version }: { windowId: string; projectId: string; version: number }, values: Partial<FilingContent>): Promise<FilingDetail> {
    const filing = await this.drafts.start(user, { windowId, projectId });
    return this.drafts.save(user, filing.id, checkedDto(SaveFilingDto, { ...values, version: version === 0 ? 1 : version }));
  }

  private async line(user: Principal, duty: FilingDuty): Promise<FilingLine> {
    const { context, stored } = await this.starts.prepare(user, duty);
    const { row, before, project } = context;
    return { ...contentOf(row), duty, version: stored ? row.version : 0, investmentToDate: before.investmentToDate, totalInvestment: project.totalInvestment };
  }
}
