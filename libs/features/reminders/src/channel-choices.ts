import { Injectable } from '@nestjs/common';
import { PERSONAL_CHANNELS, type PersonalChannel } from '@portfolio/contracts';
import { ChannelPreferencesRepository } from './channel-preferences.repository';

/** On which channels a person is told. */
@Injectable()
export class ChannelChoices {
  constructor(private readonly preferences: ChannelPreferencesRepository) {}

  /** By person. The inbox is always among them; mail unless switched off, and on an official rung whatever was chosen. */
  async of(recipients: readonly { id: string }[], { official }: { official: boolean }): Promise<Map<string, PersonalChannel[]>> {
    const ids = [...new Set(recipients.map(({ id }) => id))];
    const withoutMail = official ? new Set<string>() : await this.preferences.withoutMail(ids);
    return new Map(ids.map((id) => [id, PERSONAL_CHANNELS.filter((channel) => channel !== 'email' || !withoutMail.has(id))]));
  }
}
