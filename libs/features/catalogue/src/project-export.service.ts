import { Injectable, StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import type { ListQuery } from '@portfolio/platform/http';
import { ProgrammesRepository } from './programmes.repository';
import { projectCsv } from './project-csv';
import { filterWords } from './project-filter-words';
import { ProjectListRepository } from './project-list.repository';

const CHUNK = 1000;

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
  async csv(user: Principal, { sort, filter }: ListQuery): Promise<StreamableFile> {
    const { text, rows } = await this.render(user, { sort, filter });
    const reason = filterWords(filter, await this.namesIn(user, filter));
    await this.database.transaction(() =>
      this.audit.record({
        action: 'export',
        objectType: 'project_list',
        objectId: user.districtId,
        objectLabel: `项目库导出 CSV，${rows} 个项目`,
        reason,
      }),
    );
    const name = `项目库-${this.clock.today()}.csv`;
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="projects-${this.clock.today()}.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
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

  private async render(user: Principal, list: Pick<ListQuery, 'sort' | 'filter'>): Promise<{ text: string; rows: number }> {
    const parts: string[] = [];
    let offset = 0;
    for (;;) {
      const { rows, total } = await this.projects.page(user.districtId, { ...list, offset, limit: CHUNK });
      parts.push(projectCsv(rows, offset === 0));
      offset += rows.length;
      if (rows.length < CHUNK || offset >= total) return { text: parts.join(''), rows: offset };
    }
  }
}

function textsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}
