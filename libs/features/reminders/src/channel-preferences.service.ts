import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { ChannelPreference, Principal } from '@portfolio/contracts';
import { UserDirectory } from '@portfolio/identity';
import { Database, newId } from '@portfolio/platform/database';
import type { ChannelPreferenceDto } from './channel-preference.dto';
import { ChannelPreferencesRepository } from './channel-preferences.repository';

/** 提醒方式: each person's own choice of channels. */
@Injectable()
export class ChannelPreferencesService {
  constructor(
    private readonly database: Database,
    private readonly repository: ChannelPreferencesRepository,
    private readonly users: UserDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async own(user: Principal): Promise<ChannelPreference> {
    const row = await this.repository.find(user.userId);
    const [person] = await this.users.many([user.userId]);
    return { userId: user.userId, email: row?.email ?? true, address: person?.email ?? null, version: row?.version ?? 1 };
  }

  /** Throws `stale_version` with the present choice. */
  async choose(user: Principal, { email, version }: ChannelPreferenceDto): Promise<ChannelPreference> {
    return this.database.transaction(async () => {
      await this.repository.ensure({ id: newId(), districtId: user.districtId, userId: user.userId, email: true, version: 1 });
      const before = await this.repository.find(user.userId);
      const after = await this.repository.update({ id: before?.id ?? '', version }, email, () => this.own(user));
      if (before !== null && before.email !== after.email) {
        const changes = [{ field: 'email', label: '电子邮件提醒（到期前和当日）', from: onOff(before.email), to: onOff(after.email) }];
        await this.audit.record({ action: 'update', objectType: 'channel_preference', objectId: after.id, objectLabel: `${user.displayName}的提醒方式`, changes });
      }
      return this.own(user);
    });
  }
}

function onOff(value: boolean): string {
  return value ? '开' : '关';
}
