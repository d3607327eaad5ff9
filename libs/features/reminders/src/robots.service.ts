import { Injectable } from '@nestjs/common';
import { AuditTrail, diffFields } from '@portfolio/audit';
import { CHANNEL_LABELS, type Principal, type Robot, type RobotChannel } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId, type ListQuery, type Page } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { toRobot, type CreateRobotDto, type UpdateRobotDto } from './robot.dto';
import type { RobotRow } from './robot.entity';
import { RobotAddresses } from './robot-addresses';
import { RobotsRepository } from './robots.repository';

const LABELS = { name: '名称', channel: '类型', departmentId: '所属单位', addressHint: '机器人地址', hasSecret: '已设加签密钥', active: '启用' };

/** 群机器人, set up by the system administrator. Address and secret are taken in, never given out. */
@Injectable()
export class RobotsService {
  constructor(
    private readonly database: Database,
    private readonly repository: RobotsRepository,
    private readonly departments: DepartmentDirectory,
    private readonly addresses: RobotAddresses,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(user: Principal, list: ListQuery): Promise<Page<Robot>> {
    const { rows, total } = await this.repository.page(user.districtId, list);
    const names = await this.departments.names(rows.map((row) => row.departmentId));
    return { rows: rows.map((row) => toRobot(row, names.get(row.departmentId) ?? '')), total };
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<Robot> {
    return this.view(await this.find(user, id));
  }

  /** Throws `already_exists`, `invalid_fields` for an address that is not one of the vendor's. */
  async create(user: Principal, dto: CreateRobotDto): Promise<Robot> {
    return this.database.transaction(async () => {
      await this.assertDepartment(user, dto.departmentId);
      const access = this.addresses.take(dto.channel, dto.address, dto.secret ?? null);
      const robot: RobotRow = {
        id: newId(), districtId: user.districtId, departmentId: dto.departmentId, channel: dto.channel, name: dto.name, ...access,
        active: true, freeAt: null, createdAt: this.clock.nowIso(), version: 1,
      };
      await this.repository.insert(robot);
      await this.record('create', robot, {}, false);
      return this.view(robot);
    });
  }

  /** Throws `stale_version`, and what `create` throws. */
  async update(user: Principal, id: string, dto: UpdateRobotDto): Promise<Robot> {
    return this.database.transaction(async () => {
      const before = await this.find(user, id);
      if (typeof dto.departmentId === 'string') await this.assertDepartment(user, dto.departmentId);
      const access = this.changedAccess(before, dto);
      const changes = { name: dto.name ?? before.name, departmentId: dto.departmentId ?? before.departmentId, active: dto.active ?? before.active, ...access };
      const after = await this.repository.update({ id, version: dto.version }, changes, (row) => this.view(row));
      await this.record('update', after, before, access !== null);
      return this.view(after);
    });
  }

  /** Throws `not_found`, also for another district's robot. */
  async find(user: Principal, id: string): Promise<RobotRow> {
    const robot = await this.repository.find(id);
    if (robot === null || robot.districtId !== user.districtId) throw new UserError('not_found');
    return robot;
  }

  /** A secret without an address belongs to the address that is there. */
  private changedAccess(before: RobotRow, { address, secret }: UpdateRobotDto): ReturnType<RobotAddresses['take']> | null {
    if (typeof address === 'string') return this.addresses.take(before.channel, address, secret ?? null);
    return typeof secret === 'string' ? this.addresses.withSecret(before, secret) : null;
  }

  private async assertDepartment(user: Principal, departmentId: string): Promise<void> {
    const known = await this.departments.list(user.districtId);
    if (!known.some(({ id, active }) => id === departmentId && active)) {
      throw wrongField('departmentId', '请选择在用的单位。');
    }
  }

  private async view(robot: RobotRow): Promise<Robot> {
    return toRobot(robot, (await this.departments.names([robot.departmentId])).get(robot.departmentId) ?? '');
  }

  private async record(action: 'create' | 'update', after: RobotRow, before: Partial<RobotRow>, renewed: boolean): Promise<void> {
    const names = await this.departments.names([after.departmentId, before.departmentId ?? after.departmentId]);
    const changes = diffFields(before, after, LABELS, {
      channel: (value) => CHANNEL_LABELS[value as RobotChannel],
      departmentId: (value) => names.get(value as string) ?? null,
    });
    if (renewed) changes.push({ field: 'sealedAccess', label: '地址或密钥', from: null, to: '已重新填写' });
    await this.audit.record({ action, objectType: 'robot', objectId: after.id, objectLabel: `群机器人 ${after.name}`, changes });
  }
}
