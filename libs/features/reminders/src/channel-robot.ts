import { Inject, Injectable } from '@nestjs/common';
import { DepartmentDirectory } from '@portfolio/identity';
import type { RobotChannel } from '@portfolio/contracts';
import type { DeliveryChannel, DigestContent } from './delivery-channel';
import { DeliveryFailure } from './delivery-failure';
import { digestMarkdown } from './digest-markdown';
import type { RobotRow } from './robot.entity';
import { ROBOT_VENDORS, type RobotMarkdown } from './robot-messages';
import { RobotPace } from './robot-pace';
import { RobotSender } from './robot-sender';
import { RobotsRepository } from './robots.repository';

interface RobotMessage {
  robot: RobotRow;
  markdown: RobotMarkdown;
}

/** A vendor's group robots: at least once; who has read the message cannot be known. */
abstract class RobotChannelBase implements DeliveryChannel<RobotMessage> {
  abstract readonly code: RobotChannel;
  readonly repeatedNote = '发送途中曾中断，群里可能收到两次';
  readonly sentNote = '已发到群里；群机器人没有回执，不能确认谁看过';

  @Inject() private readonly robots!: RobotsRepository;
  @Inject() private readonly departments!: DepartmentDirectory;
  @Inject() private readonly pace!: RobotPace;
  @Inject() private readonly sender!: RobotSender;

  obstacle(): null {
    return null;
  }

  wait(robotId: string): Promise<string | null> {
    return this.pace.take(robotId);
  }

  async render({ recipientId, runDate, reminders, publicUrl }: DigestContent): Promise<RobotMessage> {
    const robot = await this.robots.find(recipientId);
    if (robot === null || !robot.active) throw new DeliveryFailure({ service: '群机器人', reason: '群机器人已停用', outcome: 'refused', final: true });
    const unit = (await this.departments.names([robot.departmentId])).get(robot.departmentId) ?? '';
    return { robot, markdown: digestMarkdown({ unit, runDate, reminders, publicUrl, maxBytes: ROBOT_VENDORS[this.code].maxBytes }) };
  }

  send({ robot, markdown }: RobotMessage): Promise<void> {
    return this.sender.send(robot, markdown);
  }
}

@Injectable()
export class DingtalkChannel extends RobotChannelBase {
  readonly code = 'dingtalk';
}

@Injectable()
export class WecomChannel extends RobotChannelBase {
  readonly code = 'wecom';
}
