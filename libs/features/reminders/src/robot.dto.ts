import { ROBOT_CHANNELS, type Robot, type RobotChannel } from '@portfolio/contracts';
import { EnumField, FlagField, IdField, TextField, VersionField } from '@portfolio/platform/http';
import type { RobotRow } from './robot.entity';

export class CreateRobotDto {
  @TextField({ label: '名称', max: 40 }) name!: string;
  @EnumField(ROBOT_CHANNELS, { label: '类型' }) channel!: RobotChannel;
  @IdField({ label: '所属单位' }) departmentId!: string;
  @TextField({ label: '机器人地址', max: 400 }) address!: string;
  @TextField({ label: '加签密钥', max: 200, optional: true }) secret?: string | null;
}

/** Fields left out stay; a new address comes with its own secret, or with none. */
export class UpdateRobotDto {
  @TextField({ label: '名称', max: 40, optional: true }) name?: string | null;
  @IdField({ label: '所属单位', optional: true }) departmentId?: string | null;
  @TextField({ label: '机器人地址', max: 400, optional: true }) address?: string | null;
  @TextField({ label: '加签密钥', max: 200, optional: true }) secret?: string | null;
  @FlagField({ label: '启用', optional: true }) active?: boolean | null;
  @VersionField() version!: number;
}

export function toRobot({ id, name, channel, departmentId, addressHint, hasSecret, active, createdAt, version }: RobotRow, departmentName: string): Robot {
  return { id, name, channel, departmentId, departmentName, addressHint, hasSecret, active, createdAt, version };
}
