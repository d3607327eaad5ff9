import { Injectable } from '@nestjs/common';
import { DEPARTMENT_KINDS } from '@portfolio/contracts';
import {
  Database,
  applyList,
  contains,
  eq,
  isTrue,
  oneOf,
  readPage,
  refuseDuplicate,
  updateVersioned,
  type ListQuery,
  type Page,
  type Versioned,
} from '@portfolio/platform/database';
import { Department } from './department.entity';

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

@Injectable()
export class DepartmentsRepository {
  constructor(private readonly database: Database) {}

  page(districtId: string, list: ListQuery): Promise<Page<Department>> {
    const query = this.database.manager.createQueryBuilder(Department, 'department').where('department.districtId = :districtId', { districtId });
    applyList(query, list, {
      sorts: {
        id: 'department.id',
        code: 'department.code',
        name: 'department.name',
        shortName: 'department.shortName',
        kind: 'department.kind',
        provenance: 'department.provenance',
        active: 'department.active',
      },
      filters: {
        id: eq('department.id'),
        code: eq('department.code'),
        kind: oneOf('department.kind', DEPARTMENT_KINDS),
        provenance: oneOf('department.provenance', ['plan', 'assumed', 'entered']),
        active: isTrue('department.active'),
        q: contains(['department.name', 'department.shortName', 'department.code']),
      },
      defaultSort: ['code', 'ASC'],
    });
    return readPage(query);
  }

  find(districtId: string, id: string): Promise<Department | null> {
    return this.database.manager.findOneBy(Department, { districtId, id });
  }

  findByCode(districtId: string, code: string): Promise<Department | null> {
    return this.database.manager.findOneBy(Department, { districtId, code });
  }

  findByName(districtId: string, name: string): Promise<Department | null> {
    return this.database.manager.findOneBy(Department, { districtId, name });
  }

  all(districtId: string): Promise<Department[]> {
    return this.database.manager.find(Department, { where: { districtId }, order: { code: 'ASC' } });
  }

  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (let at = 0; at < ids.length; at += CHUNK) {
      const rows = await this.database.manager
        .createQueryBuilder(Department, 'department')
        .select('department.id', 'id')
        .addSelect('department.name', 'name')
        .where('department.id IN (:...ids)', { ids: ids.slice(at, at + CHUNK) })
        .getRawMany<{ id: string; name: string }>();
      for (const { id, name } of rows) names.set(id, name);
    }
    return names;
  }

  async insert(department: Department): Promise<void> {
    await refuseDuplicate(department.name, () => this.database.manager.insert(Department, department));
  }

  update(row: Versioned, changes: Partial<Omit<Department, 'id' | 'version'>>, present: (row: Department) => unknown): Promise<Department> {
    return refuseDuplicate(changes.name ?? changes.code ?? '', () => updateVersioned(this.database.manager, Department, row, changes, present));
  }
}
