import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentOwners, type AttachmentOwnerFacts } from '@portfolio/attachments';
import type { Filing, Principal } from '@portfolio/contracts';
import { periodSpan } from '@portfolio/rules';
import { FilingListRepository } from './filing-list.repository';

/** Evidence of filings: brought by the unit while it can change them, read by whoever reads the filing. */
@Injectable()
export class FilingAttachments implements OnModuleInit {
  constructor(
    private readonly owners: AttachmentOwners,
    private readonly filings: FilingListRepository,
  ) {}

  onModuleInit(): void {
    this.owners.register('filing', async (user, ids) => new Map((await this.filings.lines(user, ids)).map((filing) => [filing.id, factsOf(user, filing)])));
  }
}

function factsOf(user: Principal, { projectId, projectCode, projectName, period, periodLabel, departmentId, state }: Filing): AttachmentOwnerFacts {
  const open = departmentId === user.departmentId && (state === 'draft' || state === 'returned');
  return { projectId, label: `${projectCode} ${projectName} ${periodLabel}填报`, mayAdd: open, mayRemove: open, claimedDate: null, notBefore: periodSpan(period).startsOn };
}
