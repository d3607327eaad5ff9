import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal, RobotTest } from '@portfolio/contracts';
import { formatChineseDate } from '@portfolio/rules';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { DeliveryFailure } from './delivery-failure';
import { RobotPace } from './robot-pace';
import { RobotSender } from './robot-sender';
import { RobotsService } from './robots.service';

/** 试发: one message into the group, at once, with the answer in words. */
@Injectable()
export class RobotTests {
  constructor(
    private readonly database: Database,
    private readonly robots: RobotsService,
    private readonly pace: RobotPace,
    private readonly sender: RobotSender,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`. */
  async test(user: Principal, id: string): Promise<RobotTest> {
    const robot = await this.robots.find(user, id);
    const result = await this.attempt(robot);
    const changes = [{ field: 'test', label: '试发结果', from: null, to: result.message }];
    await this.database.transaction(() => this.audit.record({ action: 'request', objectType: 'robot', objectId: id, objectLabel: `群机器人 ${robot.name} 试发`, changes }));
    return result;
  }

  private async attempt(robot: Awaited<ReturnType<RobotsService['find']>>): Promise<RobotTest> {
    if ((await this.pace.take(robot.id)) !== null) return { delivered: false, message: '这个机器人一分钟内已发满，请稍候一分钟再试。' };
    const title = '【试发】重大项目调度系统';
    const text = `**${title}**\n\n这是系统管理员于${formatChineseDate(this.clock.today())}发出的试发消息，收到即表示群机器人可用，无需处理。`;
    try {
      await this.sender.send(robot, { title, text });
      return { delivered: true, message: '试发成功，群里应已收到一条试发消息。' };
    } catch (error) {
      if (!(error instanceof DeliveryFailure)) throw error;
      return { delivered: false, message: error.doubt ? `不能确定是否发出：${error.reason}。请到群里查看。` : `没有发出：${error.reason}。` };
    }
  }
}
