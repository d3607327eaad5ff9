import { Injectable, type StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal } from '@portfolio/contracts';
import { officialDocument } from '@portfolio/documents';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { DOCX, fileAnswer, listFile } from '@portfolio/platform/downloads';
import type { ListExport } from '@portfolio/platform/http';
import { BLOCKER_COLUMNS } from './blocker-csv';
import { BlockerEscalationsService } from './blocker-escalations.service';
import { filterWords } from './blocker-filter-words';
import { BlockerViews } from './blocker-views';

/** Blockers as files; every export is in the audit trail. */
@Injectable()
export class BlockerFilesService {
  constructor(
    private readonly database: Database,
    private readonly views: BlockerViews,
    private readonly escalations: BlockerEscalationsService,
    private readonly departments: DepartmentDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Every blocker that the filter finds, in the order asked for. */
  async list(user: Principal, { sort, filter, format }: ListExport): Promise<StreamableFile> {
    const today = this.clock.today();
    const file = { format, title: '要素问题', name: `要素问题-${today}`, plain: `blockers-${today}` };
    const { answer, rows } = await listFile(BLOCKER_COLUMNS, file, (range) => this.views.page(user, { sort, filter, ...range }));
    const units = [filter['departmentId'], filter['raisedByDepartmentId']].flat().filter((id): id is string => typeof id === 'string');
    await this.note(user, `要素问题导出 ${format.toUpperCase()}，${rows} 件`, filterWords(filter, await this.departments.names(units)));
    return answer;
  }

  /** The agenda of the 专题调度会 in DOCX. */
  async agenda(user: Principal): Promise<StreamableFile> {
    const { title, blocks, convener, asOf, items } = await this.escalations.agenda(user);
    const demo = items.some((item) => item.demo);
    const bytes = await officialDocument({ head: null, title, addressee: null, blocks, appendices: [], signedBy: convener, date: asOf, copyTo: [], demo, plain: true });
    await this.note(user, `${title}导出 DOCX，议题 ${items.length} 件`, null);
    const today = this.clock.today();
    return fileAnswer(bytes, { type: DOCX, name: `${title}-${today}.docx`, plain: `agenda-${today}.docx` });
  }

  private async note({ districtId }: Principal, objectLabel: string, reason: string | null): Promise<void> {
    await this.database.transaction(() => this.audit.record({ action: 'export', objectType: 'blocker_list', objectId: districtId, objectLabel, reason }));
  }
}
