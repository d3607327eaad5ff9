import { Injectable } from '@nestjs/common';
import { PlanImporter, ProjectDirectory } from '@portfolio/catalogue';
import { DepartmentDirectory, YUQUAN_DEPARTMENTS, type DistrictFacts } from '@portfolio/identity';
import { yuquanPlan, yuquanPlanText } from '@portfolio/plan-text';

/** The plan that comes with the product, and the units of its district. */
@Injectable()
export class PlanSeed {
  constructor(
    private readonly departments: DepartmentDirectory,
    private readonly importer: PlanImporter,
    private readonly projects: ProjectDirectory,
  ) {}

  readonly district = { name: yuquanPlan.districtShort, codePrefix: yuquanPlan.districtCode };

  /** Whether this is the plan's district and still empty: an account made before the first start brings the district with it. */
  async isAwaited({ id, name }: DistrictFacts): Promise<boolean> {
    if (name !== this.district.name || (await this.departments.list(id)).length > 0) return false;
    return (await this.projects.many(id)).length === 0;
  }

  async fill(districtId: string): Promise<void> {
    await this.departments.ensure(districtId, YUQUAN_DEPARTMENTS);
    await this.importer.importText({ districtId, text: yuquanPlanText, fileName: yuquanPlan.shortTitle, about: yuquanPlan });
  }
}
