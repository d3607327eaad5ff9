import { Injectable } from '@nestjs/common';
import type { Box, Indicator, Plan, Principal, Programme } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { PlansRepository } from './plans.repository';

/** Reads the plan's frame for the user's district; single reads throw `not_found`, also for another district's record. */
@Injectable()
export class PlansService {
  constructor(private readonly plans: PlansRepository) {}

  list(user: Principal, list: ListQuery): Promise<Page<Plan>> {
    return this.plans.plans(user.districtId, list);
  }

  async get(user: Principal, id: string): Promise<Plan> {
    return found(await this.plans.plan(user.districtId, id));
  }

  boxes(user: Principal, list: ListQuery): Promise<Page<Box>> {
    return this.plans.boxes(user.districtId, list);
  }

  async box(user: Principal, id: string): Promise<Box> {
    return found(await this.plans.box(user.districtId, id));
  }

  programmes(user: Principal, list: ListQuery): Promise<Page<Programme>> {
    return this.plans.programmes(user.districtId, list);
  }

  async programme(user: Principal, id: string): Promise<Programme> {
    return found(await this.plans.programme(user.districtId, id));
  }

  indicators(user: Principal, list: ListQuery): Promise<Page<Indicator>> {
    return this.plans.indicators(user.districtId, list);
  }

  async indicator(user: Principal, id: string): Promise<Indicator> {
    return found(await this.plans.indicator(user.districtId, id));
  }
}

function found<T>(record: T | null): T {
  if (record === null) throw new UserError('not_found');
  return record;
}
