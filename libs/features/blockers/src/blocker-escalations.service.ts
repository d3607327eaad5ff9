import { Injectable } from '@nestjs/common';
import { BLOCKER_LEVEL_LABELS, type BlockerDetail, type CoordinationAgenda, type Principal } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { AGENDA_TITLE, agendaBlocks } from './agenda-blocks';
import { BlockerListRepository } from './blocker-list.repository';
import { BlockerViews } from './blocker-views';
import { BlockerWrites } from './blocker-writes';
import type { BlockerWordsDto } from './blocker.dto';
import { BlockersRepository } from './blockers.repository';

/** The list of the next 专题调度会: what is put on it, what is taken off, and its agenda. */
@Injectable()
export class BlockerEscalationsService {
  constructor(
    private readonly writes: BlockerWrites,
    private readonly lists: BlockerListRepository,
    private readonly repository: BlockersRepository,
    private readonly views: BlockerViews,
    private readonly districts: Districts,
    private readonly clock: Clock,
  ) {}

  /** What the meeting is to solve is of district level from then on. */
  escalate(user: Principal, id: string, { version, text }: BlockerWordsDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'escalate', { id, version }, ({ level }) => ({
      words: text,
      changes: { level: 'district', escalatedOn: this.clock.today(), escalationReason: text },
      audit: level === 'district' ? [] : [{ field: 'level', label: '协调层级', from: BLOCKER_LEVEL_LABELS[level], to: BLOCKER_LEVEL_LABELS.district }],
    }));
  }

  deEscalate(user: Principal, id: string, { version, text }: BlockerWordsDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'de_escalate', { id, version }, () => ({ words: text, changes: { escalatedOn: null, escalationReason: null } }));
  }

  async agenda(user: Principal): Promise<CoordinationAgenda> {
    const blockers = await this.views.shown(user, await this.lists.escalated(user.districtId));
    const progress = await this.repository.lastProgress(blockers.map(({ id }) => id));
    const asOf = this.clock.today();
    const items = blockers.map((blocker) => ({ ...blocker, lastProgress: progress.get(blocker.id)?.words ?? null }));
    return { asOf, convener: `${(await this.districts.byId(user.districtId)).name}督查室`, title: AGENDA_TITLE, blocks: agendaBlocks(items, asOf), items };
  }
}
