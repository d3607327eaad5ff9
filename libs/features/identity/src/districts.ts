import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { District } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { DistrictEvents } from './district-events';
import type { District as DistrictRow } from './district.entity';
import { DistrictsRepository } from './districts.repository';

export type DistrictFacts = District;

/** The districts of the installation, usually one. */
@Injectable()
export class Districts {
  constructor(
    private readonly database: Database,
    private readonly repository: DistrictsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly events: DistrictEvents,
  ) {}

  /** The installation's district; throws `not_found` before seeding has made it. */
  async current(): Promise<DistrictFacts> {
    return (await this.find()) ?? missing();
  }

  /** Like `current`, null before seeding. */
  async find(): Promise<DistrictFacts | null> {
    const district = await this.repository.oldest();
    return district === null ? null : facts(district);
  }

  async byId(id: string): Promise<DistrictFacts> {
    const district = await this.repository.byId(id);
    return district === null ? missing() : facts(district);
  }

  /** The user's own district, as a list. */
  async page(own: string, list: ListQuery): Promise<Page<DistrictFacts>> {
    const { rows, total } = await this.repository.page(own, list);
    return { rows: rows.map(facts), total };
  }

  /** The user's own district; `not_found` for any other. */
  async own(own: string, id: string): Promise<DistrictFacts> {
    return id === own ? this.byId(id) : missing();
  }

  /** Oldest first. */
  async all(): Promise<DistrictFacts[]> {
    return (await this.repository.all()).map(facts);
  }

  /** Gives the district of that name, making it if missing. For seeding. */
  async ensure({ name, codePrefix }: Pick<DistrictFacts, 'name' | 'codePrefix'>): Promise<DistrictFacts> {
    return this.database.transaction(async () => {
      const known = await this.repository.byName(name);
      if (known !== null) return facts(known);
      const district: DistrictRow = { id: newId(), name, codePrefix, createdAt: this.clock.nowIso() };
      await this.repository.insert(district);
      await this.audit.record({ action: 'seed', objectType: 'district', objectId: district.id, objectLabel: name, districtId: district.id });
      await this.events.created(district.id);
      return facts(district);
    });
  }
}

function facts({ id, name, codePrefix }: DistrictRow): DistrictFacts {
  return { id, name, codePrefix };
}

function missing(): never {
  throw new UserError('not_found');
}
