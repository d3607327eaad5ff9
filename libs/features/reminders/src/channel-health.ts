import { Injectable } from '@nestjs/common';
import { CHANNEL_LABELS, type Channel, type ChannelStatus } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { DeliveriesRepository } from './deliveries.repository';
import { DeliveryChannels } from './delivery-channels';
import { DeliveryFailuresRepository } from './delivery-failures.repository';
import { RobotsRepository } from './robots.repository';

const DAY_MS = 86_400_000;

/** Whether messages arrive, channel by channel: a failing channel is seen, and stops nothing else. */
@Injectable()
export class ChannelHealth {
  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly failures: DeliveryFailuresRepository,
    private readonly channels: DeliveryChannels,
    private readonly robots: RobotsRepository,
    private readonly districts: Districts,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<ChannelStatus[]> {
    const district = await this.districts.find();
    return district === null ? [] : this.of(district.id);
  }

  async of(districtId: string): Promise<ChannelStatus[]> {
    const [day, week] = [this.ago(DAY_MS), this.ago(7 * DAY_MS)];
    const [sentDay, sentWeek, dead, failedDay, failedWeek] = await Promise.all([
      this.deliveries.sentSince(districtId, day),
      this.deliveries.sentSince(districtId, week),
      this.deliveries.deadNow(districtId),
      this.failures.counts(districtId, day),
      this.failures.counts(districtId, week),
    ]);
    const used = new Set((await this.robots.active(districtId)).map(({ channel }) => channel));
    return Promise.all(
      this.channels.all().map(async ({ code }) => {
        const last = await this.failures.latest(districtId, code);
        const figures = {
          sent24h: sentDay.get(code) ?? 0, failed24h: failedDay.get(code) ?? 0,
          sent7d: sentWeek.get(code) ?? 0, failed7d: failedWeek.get(code) ?? 0, dead: dead.get(code) ?? 0,
        };
        return { channel: code, ...figures, ...this.judge(code, figures, used), lastError: last?.reason ?? null, lastErrorAt: last?.at ?? null };
      }),
    );
  }

  private judge(code: Channel, { failed24h, dead }: Pick<ChannelStatus, 'failed24h' | 'dead'>, used: ReadonlySet<Channel>): Pick<ChannelStatus, 'state' | 'message'> {
    const obstacle = this.channels.of(code).obstacle();
    if (obstacle !== null) return { state: 'unconfigured', message: obstacle };
    if (dead > 0) return { state: 'degraded', message: `${dead} 件已停发，待系统管理员补发` };
    if (failed24h > 0) return { state: 'degraded', message: `24 小时内失败 ${failed24h} 次，正在自动重试` };
    if (code !== 'inbox' && code !== 'email' && !used.has(code)) return { state: 'unconfigured', message: `还没有启用的${CHANNEL_LABELS[code]}` };
    return { state: 'ok', message: '正常' };
  }

  private ago(milliseconds: number): string {
    return new Date(this.clock.now().getTime() - milliseconds).toISOString();
  }
}
