import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentOwners, type AttachmentOwnerFacts } from '@portfolio/attachments';
import { OPEN_BLOCKER_STATES, type Principal } from '@portfolio/contracts';
import { blockerParts } from '@portfolio/rules';
import type { BlockerRow } from './blocker.entity';
import { BlockersRepository } from './blockers.repository';

/** Evidence of blockers: brought by both sides and by 督查室 until it ends; read by whoever reads the blocker. */
@Injectable()
export class BlockerAttachments implements OnModuleInit {
  constructor(
    private readonly owners: AttachmentOwners,
    private readonly blockers: BlockersRepository,
  ) {}

  onModuleInit(): void {
    this.owners.register('blocker', (user, ids) => this.describe(user, ids));
  }

  private async describe(user: Principal, ids: readonly string[]): Promise<Map<string, AttachmentOwnerFacts>> {
    const blockers = await this.blockers.many(user.districtId, ids);
    return new Map(blockers.map((blocker) => [blocker.id, factsOf(user, blocker)]));
  }
}

function factsOf(user: Principal, blocker: BlockerRow): AttachmentOwnerFacts {
  const open = OPEN_BLOCKER_STATES.includes(blocker.state) && blockerParts(user, blocker).length > 0;
  // What was shown when it was reported fixed stays until somebody has decided on it.
  return { projectId: blocker.projectId, label: `要素问题：${blocker.title}`, mayAdd: open, mayRemove: open && blocker.state !== 'fixed', claimedDate: blocker.fixedOn, notBefore: null };
}
