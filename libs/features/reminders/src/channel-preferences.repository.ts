import { Injectable } from '@nestjs/common';
import { Database, updateVersioned, type Versioned } from '@portfolio/platform/database';
import { ChannelPreferenceRow } from './channel-preference.entity';

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

@Injectable()
export class ChannelPreferencesRepository {
  constructor(private readonly database: Database) {}

  find(userId: string): Promise<ChannelPreferenceRow | null> {
    return this.database.manager.findOneBy(ChannelPreferenceRow, { userId });
  }

  /** Those of the people who have switched mail off. */
  async withoutMail(userIds: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (let at = 0; at < userIds.length; at += CHUNK) {
      const rows = await this.database.manager
        .createQueryBuilder(ChannelPreferenceRow, 'preference')
        .select('preference.userId', 'userId')
        .where('preference.userId IN (:...ids)', { ids: userIds.slice(at, at + CHUNK) })
        .andWhere('preference.email = :email', { email: false })
        .getRawMany<{ userId: string }>();
      for (const { userId } of rows) found.add(userId);
    }
    return found;
  }

  /** Adds the row unless the person has one by now. */
  async ensure(row: ChannelPreferenceRow): Promise<void> {
    await this.database.manager.createQueryBuilder().insert().into(ChannelPreferenceRow).values(row).orIgnore().updateEntity(false).execute();
  }

  update(row: Versioned, email: boolean, present: (row: ChannelPreferenceRow) => unknown): Promise<ChannelPreferenceRow> {
    return updateVersioned(this.database.manager, ChannelPreferenceRow, row, { email }, present);
  }
}
