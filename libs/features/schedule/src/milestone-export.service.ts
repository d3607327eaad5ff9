import { Injectable, StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import type { ListQuery } from '@portfolio/platform/http';
import { milestoneCsv } from './milestone-csv';
import { filterWords } from './milestone-filter-words';
import { MilestoneViews } from './milestone-views';

const CHUNK = 1000;

@Injectable()
export class MilestoneExportService {
  constructor(
    private readonly database: Database,
    private readonly views: MilestoneViews,
    private readonly departments: DepartmentDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Every milestone that the filter finds, in the order asked for; the export is audited. */
  async csv(user: Principal, { sort, filter }: ListQuery): Promise<StreamableFile> {
    const { text, rows } = await this.render(user.districtId, { sort, filter });
    const units = [filter['departmentId'], filter['unitId']].flat().filter((id): id is string => typeof id === 'string');
    const reason = filterWords(filter, await this.departments.names(units));
    await this.database.transaction(() =>
      this.audit.record({ action: 'export', objectType: 'milestone_list', objectId: user.districtId, objectLabel: `节点导出 CSV，${rows} 个节点`, reason }),
    );
    const name = `节点-${this.clock.today()}.csv`;
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="milestones-${this.clock.today()}.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }

  private async render(districtId: string, list: Pick<ListQuery, 'sort' | 'filter'>): Promise<{ text: string; rows: number }> {
    const parts: string[] = [];
    let offset = 0;
    for (;;) {
      const { rows, total } = await this.views.page(districtId, { ...list, offset, limit: CHUNK });
      parts.push(milestoneCsv(rows, offset === 0));
      offset += rows.length;
      if (rows.length < CHUNK || offset >= total) return { text: parts.join(''), rows: offset };
    }
  }
}
