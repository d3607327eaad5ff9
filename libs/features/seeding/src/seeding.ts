import { Injectable } from '@nestjs/common';
import { Districts } from '@portfolio/identity';
import { DistrictConfig, RuntimeConfig } from '@portfolio/platform/config';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { DemoData } from './demo-data';
import { DemoReports } from './demo-reports';
import { PlanSeed } from './plan-seed';

/** Fills an empty database once (interfaces: SEED): all of it or nothing, also when the process is killed meanwhile. */
@Injectable()
export class Seeding {
  constructor(
    private readonly database: Database,
    private readonly districts: Districts,
    private readonly plan: PlanSeed,
    private readonly demo: DemoData,
    private readonly reports: DemoReports,
    private readonly runtime: RuntimeConfig,
    private readonly config: DistrictConfig,
  ) {}

  /** Does nothing when the district has anything in it. Of several processes that start at once, one fills and the others find it filled. */
  async fillWhenEmpty(): Promise<void> {
    const district = await this.districts.find();
    if (district !== null && (this.runtime.seed === 'none' || !(await this.plan.isAwaited(district)))) return;
    try {
      await this.database.transaction(() => this.fill());
    } catch (error) {
      if (!(error instanceof UserError && error.code === 'already_exists')) throw error;
    }
  }

  private async fill(): Promise<void> {
    const district = await this.districts.ensure(this.config.own ?? this.plan.district);
    if (this.runtime.seed === 'none') return;
    await this.plan.fill(district.id);
    if (this.runtime.seed !== 'demo') return;
    await this.demo.seed({ projects: null, milestones: null });
    await this.reports.publish(district.id);
  }
}
