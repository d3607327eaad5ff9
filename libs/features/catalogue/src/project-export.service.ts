import { Injectable, type StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { listFile } from '@portfolio/platform/downloads';
import type { ListExport } from '@portfolio/platform/http';
import { ProgrammesRepository } from './programmes.repository';
import { PROJECT_COLUMNS } from './project-csv';
import { filterWords } from './project-filter-words';
import { ProjectListRepository } from './project-list.repository';

@Injectable()
export class ProjectExportService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectListRepository,
    private readonly departments: DepartmentDirectory,
    private readonly programmes: ProgrammesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Every project that the filter finds, in the order asked for; the export is audited. */
  async list(user: Principal, { sort, filter, format }: ListExport): Promise<StreamableFile> {
    const today = this.clock.today();
    const file = { format, title: '项目库', name: `项目库-${today}`, plain: `projects-${today}` };
    const { answer, rows } = await listFile(PROJECT_COLUMNS, file, (range) => this.projects.page(user.districtId, { sort, filter, ...range }));
    const reason = filterWords(filter, await this.namesIn(user, filter));
    await this.database.transaction(() =>
      this.audit.record({
        action: 'export',
        objectType: 'project_list',
        objectId: user.districtId,
        objectLabel: `项目库导出 ${format.toUpperCase()}，${rows} 个项目`,
        reason,
      }),
    );
    return answer;
  }

  /** Units and programmes that the filter names, by id. */
  private async namesIn(user: Principal, { departmentId, programmeId }: Record<string, unknown>): Promise<Map<string, string>> {
    const names = await this.departments.names(textsIn(departmentId));
    for (const id of textsIn(programmeId)) {
      const place = await this.programmes.find(user.districtId, id);
      if (place !== null) names.set(id, place.programme.title);
    }
    return names;
  }
}

function textsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}
