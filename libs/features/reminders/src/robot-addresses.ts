import { Injectable } from '@nestjs/common';
import { CHANNEL_LABELS, type RobotChannel } from '@portfolio/contracts';
import { wrongField } from '@portfolio/platform/errors';
import { WebhookClient } from '@portfolio/platform/webhook';
import type { RobotRow } from './robot.entity';
import { ROBOT_VENDORS } from './robot-messages';
import { RobotSender } from './robot-sender';

type StoredAccess = Pick<RobotRow, 'sealedAccess' | 'addressHint' | 'hasSecret'>;

/** What is kept of the address that a vendor gave to a robot. */
@Injectable()
export class RobotAddresses {
  constructor(
    private readonly webhook: WebhookClient,
    private readonly sender: RobotSender,
  ) {}

  /** Throws `invalid_fields` at `address` unless it is the vendor's, or at a host that the configuration allows. */
  take(channel: RobotChannel, address: string, secret: string | null): StoredAccess {
    const vendor = ROBOT_VENDORS[channel];
    const url = URL.canParse(address) ? new URL(address) : null;
    const token = url?.searchParams.get(vendor.parameter) ?? '';
    if (url === null || token === '' || url.pathname !== vendor.path || url.hash !== '' || !this.webhook.allows(address) || this.isOtherVendor(channel, url)) {
      const example = `https://${vendor.host}${vendor.path}?${vendor.parameter}=…`;
      throw wrongField('address', `不是${CHANNEL_LABELS[channel]}的地址，应形如 ${example}。请从群机器人的设置页复制。`);
    }
    return { sealedAccess: this.sender.seal({ address, secret }), addressHint: `${url.host} …${token.slice(-4)}`, hasSecret: secret !== null };
  }

  /** The same address with another secret. */
  withSecret(robot: RobotRow, secret: string): StoredAccess {
    return this.take(robot.channel, this.sender.access(robot.sealedAccess).address, secret);
  }

  private isOtherVendor(channel: RobotChannel, { hostname }: URL): boolean {
    return Object.entries(ROBOT_VENDORS).some(([other, { host }]) => other !== channel && host === hostname);
  }
}
