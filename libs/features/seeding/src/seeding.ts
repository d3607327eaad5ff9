import { Injectable } from '@nestjs/common';
import { PlanImporter } from '@portfolio/catalogue';
import { DepartmentDirectory, Districts, YUQUAN_DEPARTMENTS } from '@portfolio/identity';
import { yuquanPlan, yuquanPlanText } from '@portfolio/plan-text';
import { RuntimeConfig } from '@portfolio/platform/config';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { SummaryPublisher } from '@portfolio/summaries';
import { DemoData } from './demo-data';

/** Fills an empty database once (interfaces: SEED): all of it or nothing, also when the process is killed meanwhile. */
@Injectable()
export class Seeding {
  constructor(
    private readonly database: Database,
    private readonly districts: Districts,
    private readonly departments: DepartmentDirectory,
    private readonly importer: PlanImporter,
    private readonly demo: DemoData,
    private readonly summaries: SummaryPublisher,
    private readonly runtime: RuntimeConfig,
  ) {}

  /** Does nothing when the district exists. Of several processes that start at once, one fills and the others find it filled. */
  async fillWhenEmpty(): Promise<void> {
    if ((await this.districts.find()) !== null) return;
    try {
      await this.database.transaction(() => this.fill());
    } catch (error) {
      if (!(error instanceof UserError && error.code === 'already_exists')) throw error;
    }
  }

  private async fill(): Promise<void> {
    const district = await this.districts.ensure({ name: yuquanPlan.districtShort, codePrefix: yuquanPlan.districtCode });
    if (this.runtime.seed === 'none') return;
    await this.departments.ensure(district.id, YUQUAN_DEPARTMENTS);
    await this.importer.importText({ districtId: district.id, text: yuquanPlanText, fileName: yuquanPlan.shortTitle, about: yuquanPlan });
    if (this.runtime.seed !== 'demo') return;
    await this.demo.seed({ projects: null, milestones: null });
    await this.summaries.publishPrevious();
  }
}
