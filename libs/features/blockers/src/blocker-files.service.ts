import { Injectable, StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal } from '@portfolio/contracts';
import { officialDocument } from '@portfolio/documents';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import type { ListQuery } from '@portfolio/platform/http';
import { blockerCsv } from './blocker-csv';
import { BlockerEscalationsService } from './blocker-escalations.service';
import { filterWords } from './blocker-filter-words';
import { BlockerViews } from './blocker-views';

const CHUNK = 1000;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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
  async csv(user: Principal, { sort, filter }: ListQuery): Promise<StreamableFile> {
    const { text, rows } = await this.render(user, { sort, filter });
    const units = [filter['departmentId'], filter['raisedByDepartmentId']].flat().filter((id): id is string => typeof id === 'string');
    await this.note(user, `要素问题导出 CSV，${rows} 件`, filterWords(filter, await this.departments.names(units)));
    return this.file(Buffer.from(text, 'utf8'), { type: 'text/csv; charset=utf-8', name: '要素问题', plainName: 'blockers', extension: 'csv' });
  }

  /** The agenda of the 专题调度会 in DOCX. */
  async agenda(user: Principal): Promise<StreamableFile> {
    const { title, blocks, convener, asOf, items } = await this.escalations.agenda(user);
    const demo = items.some((item) => item.demo);
    const bytes = await officialDocument({ head: null, title, addressee: null, blocks, appendices: [], signedBy: convener, date: asOf, copyTo: [], demo, plain: true });
    await this.note(user, `${title}导出 DOCX，议题 ${items.length} 件`, null);
    return this.file(bytes, { type: DOCX, name: title, plainName: 'agenda', extension: 'docx' });
  }

  private async render(user: Principal, list: Pick<ListQuery, 'sort' | 'filter'>): Promise<{ text: string; rows: number }> {
    const parts: string[] = [];
    let offset = 0;
    for (;;) {
      const { rows, total } = await this.views.page(user, { ...list, offset, limit: CHUNK });
      parts.push(blockerCsv(rows, offset === 0));
      offset += rows.length;
      if (rows.length < CHUNK || offset >= total) return { text: parts.join(''), rows: offset };
    }
  }

  private async note({ districtId }: Principal, objectLabel: string, reason: string | null): Promise<void> {
    await this.database.transaction(() => this.audit.record({ action: 'export', objectType: 'blocker_list', objectId: districtId, objectLabel, reason }));
  }

  private file(bytes: Uint8Array, { type, name, plainName, extension }: { type: string; name: string; plainName: string; extension: string }): StreamableFile {
    const today = this.clock.today();
    const disposition = `attachment; filename="${plainName}-${today}.${extension}"; filename*=UTF-8''${encodeURIComponent(`${name}-${today}.${extension}`)}`;
    return new StreamableFile(bytes, { type, disposition });
  }
}
