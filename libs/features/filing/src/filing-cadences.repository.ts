import { Injectable } from '@nestjs/common';
import { Database, updateVersioned, type Versioned } from '@portfolio/platform/database';
import { FilingCadenceRow } from './filing-cadence.entity';

@Injectable()
export class FilingCadencesRepository {
  constructor(private readonly database: Database) {}

  all(districtId: string): Promise<FilingCadenceRow[]> {
    return this.database.manager.findBy(FilingCadenceRow, { districtId });
  }

  find(districtId: string, projectId: string): Promise<FilingCadenceRow | null> {
    return this.database.manager.findOneBy(FilingCadenceRow, { districtId, projectId });
  }

  async insert(row: FilingCadenceRow): Promise<void> {
    await this.database.manager.insert(FilingCadenceRow, row);
  }

  update(at: Versioned, changes: Pick<FilingCadenceRow, 'kind' | 'reason' | 'decidedAt' | 'decidedBy'>, present: () => Promise<unknown>): Promise<FilingCadenceRow> {
    return updateVersioned(this.database.manager, FilingCadenceRow, at, changes, present);
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(FilingCadenceRow, { id });
  }
}
