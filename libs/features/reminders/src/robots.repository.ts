import { Injectable } from '@nestjs/common';
import { ROBOT_CHANNELS } from '@portfolio/contracts';
import { Database, applyList, contains, eq, isTrue, oneOf, readPage, refuseDuplicate, updateVersioned, type ListQuery, type Page, type Versioned } from '@portfolio/platform/database';
import { RobotRow } from './robot.entity';

@Injectable()
export class RobotsRepository {
  constructor(private readonly database: Database) {}

  page(districtId: string, list: ListQuery): Promise<Page<RobotRow>> {
    const query = this.database.manager.createQueryBuilder(RobotRow, 'robot').where('robot.districtId = :districtId', { districtId });
    applyList(query, list, {
      sorts: { id: 'robot.id', name: 'robot.name', channel: 'robot.channel', active: 'robot.active', createdAt: 'robot.createdAt' },
      filters: {
        id: eq('robot.id'),
        channel: oneOf('robot.channel', ROBOT_CHANNELS),
        departmentId: eq('robot.departmentId'),
        active: isTrue('robot.active'),
        q: contains(['robot.name']),
      },
      defaultSort: ['name', 'ASC'],
    });
    return readPage(query);
  }

  find(id: string): Promise<RobotRow | null> {
    return this.database.manager.findOneBy(RobotRow, { id });
  }

  active(districtId: string): Promise<RobotRow[]> {
    return this.database.manager.find(RobotRow, { where: { districtId, active: true }, order: { name: 'ASC' } });
  }

  async insert(row: RobotRow): Promise<void> {
    await refuseDuplicate(row.name, () => this.database.manager.insert(RobotRow, row));
  }

  update(row: Versioned, changes: Partial<Omit<RobotRow, 'id' | 'version'>>, present: (row: RobotRow) => unknown): Promise<RobotRow> {
    return refuseDuplicate(changes.name ?? '', () => updateVersioned(this.database.manager, RobotRow, row, changes, present));
  }

  /** Moves `freeAt` on unless another sender has done so meanwhile; false then. */
  async moveFreeAt({ id, freeAt }: Pick<RobotRow, 'id' | 'freeAt'>, next: string): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(RobotRow)
      .set({ freeAt: next })
      .where(freeAt === null ? 'id = :id AND free_at IS NULL' : 'id = :id AND free_at = :freeAt', { id, freeAt })
      .execute();
    return result.affected === 1;
  }
}
