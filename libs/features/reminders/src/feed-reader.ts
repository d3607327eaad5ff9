import { Injectable } from '@nestjs/common';
import { scopeOf } from '@portfolio/contracts';
import { DepartmentDirectory, UserDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { ServerConfig } from '@portfolio/platform/config';
import { UserError } from '@portfolio/platform/errors';
import type { CalendarFeedRow } from './calendar-feed.entity';
import { CalendarFeedsRepository } from './calendar-feeds.repository';
import { feedTokenHash, unitOf } from './calendar-feeds.service';
import { feedCalendar } from './feed-calendar';
import { FeedMilestonesRepository } from './feed-milestones.repository';

/** How exactly the last use is kept. */
const TOUCH_EVERY_MS = 10 * 60_000;

/** Answers a calendar program. Its only credential is the token in the address. */
@Injectable()
export class FeedReader {
  constructor(
    private readonly feeds: CalendarFeedsRepository,
    private readonly milestones: FeedMilestonesRepository,
    private readonly users: UserDirectory,
    private readonly departments: DepartmentDirectory,
    private readonly server: ServerConfig,
    private readonly clock: Clock,
  ) {}

  /** The calendar of `<token>.ics`. Throws `not_found` for every address that is not in force, and where its owner may not read it any more. */
  async read(file: string): Promise<string> {
    const token = /^([\w-]{43})\.ics$/.exec(file)?.[1];
    const feed = token === undefined ? null : await this.feeds.findByToken(feedTokenHash(token));
    if (feed === null) throw new UserError('not_found');
    const [owner] = await this.users.many([feed.ownerId]);
    if (owner === undefined || scopeOf(owner.role, 'feed.own') === null) throw new UserError('not_found');
    if (feed.departmentId !== null && unitOf(owner) !== feed.departmentId) throw new UserError('not_found');
    await this.touch(feed);
    const milestones = await (feed.departmentId === null
      ? this.milestones.ofPerson(feed.districtId, feed.ownerId)
      : this.milestones.ofDepartment(feed.districtId, feed.departmentId));
    const unit = feed.departmentId === null ? null : ((await this.departments.names([feed.departmentId])).get(feed.departmentId) ?? '');
    return feedCalendar({ title: `项目节点（${unit ?? owner.displayName}）`, milestones, publicUrl: this.server.publicUrl, stamp: this.clock.now() });
  }

  private async touch({ id, lastUsedAt }: CalendarFeedRow): Promise<void> {
    const now = this.clock.now();
    if (lastUsedAt === null || now.getTime() - Date.parse(lastUsedAt) >= TOUCH_EVERY_MS) await this.feeds.touch(id, now.toISOString());
  }
}
