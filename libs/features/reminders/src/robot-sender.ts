import { Injectable } from '@nestjs/common';
import { Clock } from '@portfolio/platform/clock';
import { SecretBox } from '@portfolio/platform/secrets';
import { WebhookClient, WebhookFailure } from '@portfolio/platform/webhook';
import { DeliveryFailure } from './delivery-failure';
import type { RobotRow } from './robot.entity';
import { robotPost, robotVerdict, type RobotAccess, type RobotMarkdown } from './robot-messages';

const SERVICE = '群机器人';

/** Posts one Markdown message into a robot's group, signed at that moment. */
@Injectable()
export class RobotSender {
  constructor(
    private readonly secrets: SecretBox,
    private readonly webhook: WebhookClient,
    private readonly clock: Clock,
  ) {}

  /** Throws `DeliveryFailure`. */
  async send(robot: Pick<RobotRow, 'channel' | 'sealedAccess'>, message: RobotMarkdown): Promise<void> {
    const { address, body } = robotPost(robot.channel, this.access(robot.sealedAccess), message, this.clock.now().getTime());
    const verdict = robotVerdict(await this.post(address, body));
    if (verdict.outcome !== 'delivered') throw new DeliveryFailure({ service: SERVICE, ...verdict });
  }

  seal(access: RobotAccess): string {
    return this.secrets.seal(JSON.stringify(access));
  }

  access(sealed: string): RobotAccess {
    const opened = this.secrets.open(sealed);
    if (opened === null) {
      throw new DeliveryFailure({ service: SERVICE, reason: '保存的地址和密钥无法解开（系统密钥已更换），请重新填写', outcome: 'refused', final: true });
    }
    return JSON.parse(opened) as RobotAccess;
  }

  private async post(address: string, body: object): Promise<string> {
    try {
      return await this.webhook.post(address, body);
    } catch (cause) {
      if (!(cause instanceof WebhookFailure)) throw cause;
      throw new DeliveryFailure({ service: SERVICE, reason: cause.reason, outcome: cause.refused ? 'refused' : 'doubt', cause });
    }
  }
}
