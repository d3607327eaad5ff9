import { Injectable, type StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { listFile } from '@portfolio/platform/downloads';
import type { ListExport } from '@portfolio/platform/http';
import { MILESTONE_COLUMNS } from './milestone-csv';
import { filterWords } from './milestone-filter-words';
import { MilestoneViews } from './milestone-views';

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
  async list(user: Principal, { sort, filter, format }: ListExport): Promise<StreamableFile> {
    const today = this.clock.today();
    const file = { format, title: '节点', name: `节点-${today}`, plain: `milestones-${today}` };
    const { answer, rows } = await listFile(MILESTONE_COLUMNS, file, (range) => this.views.page(user.districtId, { sort, filter, ...range }));
    const units = [filter['departmentId'], filter['unitId']].flat().filter((id): id is string => typeof id === 'string');
    const reason = filterWords(filter, await this.departments.names(units));
    await this.database.transaction(() =>
      this.audit.record({ action: 'export', objectType: 'milestone_list', objectId: user.districtId, objectLabel: `节点导出 ${format.toUpperCase()}，${rows} 个节点`, reason }),
    );
    return answer;
  }
}
