import { Injectable } from '@nestjs/common';
import type { RobotChannel } from '@portfolio/contracts';
import { RobotsRepository } from './robots.repository';

/** A group robot as a recipient: `id` is the recipient's key, `channel` its only channel. */
export interface RobotRecipient {
  id: string;
  name: string;
  channel: RobotChannel;
  departmentId: string;
}

/** The group robots that take digests: one digest a run for all that concerns their unit. */
@Injectable()
export class RobotDirectory {
  constructor(private readonly repository: RobotsRepository) {}

  /** Those in use, by name. A scan asks once and picks by unit. */
  async active(districtId: string): Promise<RobotRecipient[]> {
    return (await this.repository.active(districtId)).map(({ id, name, channel, departmentId }) => ({ id, name, channel, departmentId }));
  }
}
