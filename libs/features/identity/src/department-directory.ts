import { Injectable } from '@nestjs/common';
import type { Department as DepartmentView } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Database, newId } from '@portfolio/platform/database';
import { DepartmentsRepository } from './departments.repository';

/** A department as other features see it. */
export type DepartmentFacts = Pick<DepartmentView, 'id' | 'code' | 'name' | 'shortName' | 'kind' | 'provenance' | 'active' | 'waivesHeadApproval'>;
/** A department that comes with the product. */
export type DepartmentSeed = Pick<DepartmentView, 'code' | 'name' | 'shortName' | 'kind' | 'provenance'>;

/** The departments, for other features. */
@Injectable()
export class DepartmentDirectory {
  constructor(
    private readonly database: Database,
    private readonly repository: DepartmentsRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** All of a district, by code, also those out of use. */
  async list(districtId: string): Promise<DepartmentFacts[]> {
    const departments = await this.repository.all(districtId);
    return departments.map(({ id, code, name, shortName, kind, provenance, active, waivesHeadApproval }) => ({ id, code, name, shortName, kind, provenance, active, waivesHeadApproval }));
  }

  /** Names of the departments that exist, also those out of use. */
  names(ids: readonly string[]): Promise<Map<string, string>> {
    return this.repository.names([...new Set(ids)]);
  }

  /** Adds those whose code and name are still free; changes none that exists. */
  async ensure(districtId: string, seeds: readonly DepartmentSeed[]): Promise<void> {
    await this.database.transaction(async () => {
      const known = await this.repository.all(districtId);
      const taken = new Set(known.flatMap(({ code, name }) => [code, name]));
      const added: string[] = [];
      for (const seed of seeds) {
        if (taken.has(seed.code) || taken.has(seed.name)) continue;
        await this.repository.insert({ ...seed, id: newId(), districtId, active: true, waivesHeadApproval: false, version: 1 });
        added.push(seed.name);
      }
      if (added.length === 0) return;
      const changes = [{ field: 'departments', label: '责任单位', from: null, to: added.join('、') }];
      await this.audit.record({ action: 'seed', objectType: 'department', objectId: districtId, objectLabel: `责任单位 ${added.length} 个`, changes, districtId });
    });
  }
}
