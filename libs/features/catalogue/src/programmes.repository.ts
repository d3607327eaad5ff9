import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
import { IsNull } from 'typeorm';
import { Box } from './box.entity';
import { Programme } from './programme.entity';
import { Project } from './project.entity';

export interface ProgrammeWithBox {
  programme: Programme;
  box: Box;
}

@Injectable()
export class ProgrammesRepository {
  constructor(private readonly database: Database) {}

  async find(districtId: string, id: string): Promise<ProgrammeWithBox | null> {
    const programme = await this.database.manager.findOneBy(Programme, { districtId, id });
    if (programme === null) return null;
    return { programme, box: await this.database.manager.findOneByOrFail(Box, { id: programme.boxId }) };
  }

  async openEnded(districtId: string): Promise<ProgrammeWithBox[]> {
    const programmes = await this.database.manager.find(Programme, { where: { districtId, openEnded: true, retiredAt: IsNull() }, order: { box: 'ASC', position: 'ASC' } });
    const boxes = new Map((await this.database.manager.findBy(Box, { districtId })).map((box) => [box.id, box]));
    return programmes.flatMap((programme) => {
      const box = boxes.get(programme.boxId);
      return box === undefined ? [] : [{ programme, box }];
    });
  }

  /** Waits until nobody else adds projects under the programme or decides about its items: its row stays locked until the transaction ends. */
  async lock(id: string): Promise<void> {
    await this.database.manager
      .createQueryBuilder()
      .update(Programme)
      .set({ lastProjectNumber: () => 'last_project_number' })
      .where('id = :id', { id })
      .execute();
  }

  async setLastNumber(id: string, lastProjectNumber: number): Promise<void> {
    await this.database.manager.update(Programme, { id }, { lastProjectNumber });
  }

  /** Every code ever given in the box. */
  async codes(districtId: string, box: number): Promise<string[]> {
    const rows = await this.database.manager
      .createQueryBuilder(Project, 'project')
      .select('project.code', 'code')
      .where('project.districtId = :districtId AND project.box = :box', { districtId, box })
      .getRawMany<{ code: string }>();
    return rows.map(({ code }) => code);
  }
}
