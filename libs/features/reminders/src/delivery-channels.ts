import { Injectable } from '@nestjs/common';
import type { Channel } from '@portfolio/contracts';
import { EmailChannel } from './channel-email';
import { InboxChannel } from './channel-inbox';
import { DingtalkChannel, WecomChannel } from './channel-robot';
import type { DeliveryChannel } from './delivery-channel';

/** Every way a digest can go. */
@Injectable()
export class DeliveryChannels {
  private readonly channels: Readonly<Record<Channel, DeliveryChannel>>;

  constructor(inbox: InboxChannel, email: EmailChannel, dingtalk: DingtalkChannel, wecom: WecomChannel) {
    this.channels = { inbox, email, dingtalk, wecom };
  }

  of(channel: Channel): DeliveryChannel {
    return this.channels[channel];
  }

  all(): DeliveryChannel[] {
    return Object.values(this.channels);
  }
}
