import { Injectable } from '@nestjs/common';
import type { ProjectFacts } from '@portfolio/catalogue';
import { Districts, type DistrictFacts } from '@portfolio/identity';
import { ConfigurationError, RuntimeConfig } from '@portfolio/platform/config';
import { DemoRowsRepository } from './demo-rows.repository';

/** Keeps demo data and real work apart: where demo data may grow, and where a start is refused because it did. */
@Injectable()
export class DemoGround {
  constructor(
    private readonly districts: Districts,
    private readonly rows: DemoRowsRepository,
    private readonly runtime: RuntimeConfig,
  ) {}

  /** Throws `ConfigurationError` in production when the database holds demo data: its accounts have a known password. */
  async assertMayStart(): Promise<void> {
    if (this.runtime.production && (await this.rows.exist())) {
      throw new ConfigurationError('数据库里有演示数据（演示账号、项目或节点），正式环境不能使用：请用 DATA_DIR 或 DATABASE_URL 换一个空库。');
    }
  }

  /** The district to seed. Throws `ConfigurationError` in production. */
  async district(): Promise<DistrictFacts> {
    if (this.runtime.production) throw new ConfigurationError('正式环境（NODE_ENV=production）不能放入演示数据。');
    return this.districts.current();
  }

  /** Those nobody has worked on. Throws `ConfigurationError` when anything in the district is real work: it would be hard to tell from demo data. */
  async fresh(projects: readonly ProjectFacts[]): Promise<ProjectFacts[]> {
    const planned = await this.rows.planned();
    if (planned.real || projects.some(({ demo, ownership }) => !demo && ownership === 'confirmed')) {
      throw new ConfigurationError('库里已有真实业务（已确认的责任单位或录入的节点），不能再放入演示数据：请用 DATA_DIR 或 DATABASE_URL 换一个库。');
    }
    return projects.filter(({ id, ownership, lifecycle }) => ownership !== 'confirmed' && lifecycle === 'reserve' && !planned.projectIds.has(id));
  }
}
