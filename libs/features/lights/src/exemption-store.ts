import { Injectable } from '@nestjs/common';
import type { Exemption, LightDimension } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import type { ExemptionRow } from './exemption.entity';
import { ExemptionsRepository } from './exemptions.repository';
import { ProjectLights } from './project-lights';

/** Exemptions as of today, with the light that follows from each decision. */
@Injectable()
export class ExemptionStore {
  constructor(
    private readonly repository: ExemptionsRepository,
    private readonly lights: ProjectLights,
    private readonly clock: Clock,
  ) {}

  page(districtId: string, list: ListQuery): Promise<Page<Exemption>> {
    return this.repository.page(districtId, list, this.clock.today());
  }

  /** Throws `not_found`. */
  async view(districtId: string, id: string): Promise<Exemption> {
    return found(await this.repository.view(districtId, id, this.clock.today()));
  }

  /** Throws `not_found`. */
  async find(districtId: string, id: string): Promise<ExemptionRow> {
    return found(await this.repository.find(districtId, id));
  }

  pending(projectId: string, dimension: LightDimension, milestoneId: string | null): Promise<boolean> {
    return this.repository.pending(projectId, dimension, milestoneId, this.clock.today());
  }

  insert(row: ExemptionRow): Promise<void> {
    return this.repository.insert([row]);
  }

  /** Throws `stale_version` with the present record. */
  async decide(at: { id: string; version: number }, changes: Partial<ExemptionRow>, { districtId, projectId }: ExemptionRow): Promise<void> {
    await this.repository.update(at, changes, () => this.view(districtId, at.id));
    await this.lights.recomputeOne(projectId);
  }
}

function found<T>(row: T | null): T {
  if (row === null) throw new UserError('not_found');
  return row;
}
