import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { CalendarFeed, NewCalendarFeed, Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { ServerConfig } from '@portfolio/platform/config';
import { Database, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { CalendarFeedDto } from './calendar-feed.dto';
import type { CalendarFeedRow } from './calendar-feed.entity';
import { CalendarFeedsRepository } from './calendar-feeds.repository';

const TOKEN_BYTES = 32;
/** A leaked address is revoked, not hidden among others. */
const MOST_FEEDS = 10;

/** 日历订阅: each person's own addresses; told once, kept as hashes, revocable. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly database: Database,
    private readonly repository: CalendarFeedsRepository,
    private readonly departments: DepartmentDirectory,
    private readonly server: ServerConfig,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(user: Principal): Promise<CalendarFeed[]> {
    const feeds = await this.repository.ofOwner(user.userId);
    const names = await this.departments.names(feeds.flatMap(({ departmentId }) => departmentId ?? []));
    return feeds.map((feed) => view(feed, names));
  }

  /** Throws `feed_without_department` where the user has no unit, `feed_limit` when there are too many. */
  async create(user: Principal, { kind }: CalendarFeedDto): Promise<NewCalendarFeed> {
    const departmentId = kind === 'department' ? unitOf(user) : null;
    if (kind === 'department' && departmentId === null) throw new UserError('feed_without_department');
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    return this.database.transaction(async () => {
      if ((await this.repository.ofOwner(user.userId)).length >= MOST_FEEDS) throw new UserError('feed_limit', { most: MOST_FEEDS });
      const feed: CalendarFeedRow = {
        id: newId(), districtId: user.districtId, ownerId: user.userId, departmentId, tokenHash: feedTokenHash(token),
        createdAt: this.clock.nowIso(), lastUsedAt: null, revokedAt: null,
      };
      await this.repository.insert(feed);
      await this.record('create', feed);
      const names = await this.departments.names(departmentId === null ? [] : [departmentId]);
      return { ...view(feed, names), url: `${this.server.publicUrl}/api/v1/calendar-feeds/${token}.ics` };
    });
  }

  /** From now on the address answers nobody. Throws `not_found`. */
  async revoke(user: Principal, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const feed = await this.repository.findOwn(user.userId, id);
      if (feed === null) throw new UserError('not_found');
      await this.repository.revoke(id, this.clock.nowIso());
      await this.record('revoke', feed);
    });
  }

  private record(action: 'create' | 'revoke', feed: CalendarFeedRow): Promise<void> {
    const objectLabel = feed.departmentId === null ? '本人日历订阅' : '单位日历订阅';
    return this.audit.record({ action, objectType: 'calendar_feed', objectId: feed.id, objectLabel });
  }
}

/** What the database keeps of a feed's token. */
export function feedTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The unit whose milestones somebody may subscribe to: that of a clerk or a head. */
export function unitOf({ role, departmentId }: Pick<Principal, 'role' | 'departmentId'>): string | null {
  return role === 'filer' || role === 'unit_head' ? departmentId : null;
}

function view({ id, departmentId, createdAt, lastUsedAt }: CalendarFeedRow, names: ReadonlyMap<string, string>): CalendarFeed {
  const kind = departmentId === null ? 'person' : 'department';
  return { id, kind, departmentName: departmentId === null ? null : (names.get(departmentId) ?? null), createdAt, lastUsedAt };
}
