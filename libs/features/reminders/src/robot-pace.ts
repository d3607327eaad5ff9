import { Injectable } from '@nestjs/common';
import { Clock } from '@portfolio/platform/clock';
import type { RobotRow } from './robot.entity';
import { RobotsRepository } from './robots.repository';

/** Both vendors take 20 messages a minute from a robot: ten at once, then one every six seconds, is never more in any minute. */
export const BURST = 10;
export const INTERVAL_MS = 6_000;
const TRIES = 20;

/**
 * Keeps each robot's messages within its vendor's pace, across all workers. A robot's `freeAt` is when all its messages so far would be
 * worked off at one every six seconds; it may run ahead of now by ten messages.
 */
@Injectable()
export class RobotPace {
  constructor(
    private readonly robots: RobotsRepository,
    private readonly clock: Clock,
  ) {}

  /** Null when the robot may send one message now, which is then counted; else the instant from which it may. */
  async take(robotId: string): Promise<string | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const robot = await this.robots.find(robotId);
      if (robot === null) return null;
      const now = this.clock.now().getTime();
      const next = nextFreeAt(robot, now);
      const free = next - BURST * INTERVAL_MS;
      if (free > now) return new Date(free).toISOString();
      if (await this.robots.moveFreeAt(robot, new Date(next).toISOString())) return null;
    }
    return new Date(this.clock.now().getTime() + INTERVAL_MS).toISOString();
  }
}

/** What `freeAt` becomes with one more message. */
export function nextFreeAt({ freeAt }: Pick<RobotRow, 'freeAt'>, now: number): number {
  return Math.max(freeAt === null ? now : Date.parse(freeAt), now) + INTERVAL_MS;
}
