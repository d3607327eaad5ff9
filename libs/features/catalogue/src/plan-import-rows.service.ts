import { Injectable } from '@nestjs/common';
import { AuditTrail, diffFields } from '@portfolio/audit';
import type { Principal, PlanImportRow as PlanImportRowView } from '@portfolio/contracts';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import type { PlanImportRow } from './plan-import-row.entity';
import { toReviewRow } from './plan-import-views';
import type { MergeRowsDto, ReadRowDto, SplitRowDto } from './plan-import.dto';
import type { PlanImport } from './plan-import.entity';
import { PlanImportsRepository } from './plan-imports.repository';
import { PlanImportsService } from './plan-imports.service';
import { mergeRows, neighbours, renumber, rowChange, splitRow } from './plan-readings';
import { PlanStaging, countChanges } from './plan-staging';
import { PlansRepository } from './plans.repository';

const LABELS = { name: '条目名称', place: '地点或单位', reviewed: '已核对' };

/** The planner's review of single readings. The plan's own words and their place in the text never change. */
@Injectable()
export class PlanImportRowsService {
  constructor(
    private readonly database: Database,
    private readonly imports: PlanImportsRepository,
    private readonly reviews: PlanImportsService,
    private readonly plans: PlansRepository,
    private readonly staging: PlanStaging,
    private readonly audit: AuditTrail,
  ) {}

  async list(user: Principal, list: ListQuery): Promise<Page<PlanImportRowView>> {
    const { rows, total } = await this.imports.rowPage(user.districtId, list);
    return { rows: rows.map(toReviewRow), total };
  }

  async get(user: Principal, id: string): Promise<PlanImportRowView> {
    return toReviewRow(await this.find(user, id));
  }

  /** Corrects name or place, or marks the row as checked. Throws `import_already_committed`; 409 when stale. */
  async correct(user: Principal, id: string, dto: ReadRowDto): Promise<PlanImportRowView> {
    return this.database.transaction(async () => {
      const { row, source } = await this.openRow(user, id, dto.version);
      if (dto.name === null) throw wrongField('name', '请填写条目名称。');
      const name = dto.name ?? row.name;
      const place = dto.place === undefined ? row.place : dto.place;
      const read = name !== row.name || place !== row.place;
      if (read) refuseRemoved(row);
      const corrected = row.corrected || read;
      const after = { name, place, reviewed: dto.reviewed ?? (read || row.reviewed), corrected };
      const change = read ? await this.changeOf(user, source, { ...row, ...after }) : row.change;
      const saved = await this.imports.updateRow(row, { ...after, change });
      await this.recount(user, source);
      await this.record(row, diffFields(row, after, LABELS));
      return toReviewRow(saved);
    });
  }

  /** Reads one row as several works, each with the whole verbatim words beside it; 409 when stale. */
  async split(user: Principal, id: string, { names, version }: SplitRowDto): Promise<PlanImportRowView[]> {
    return this.database.transaction(async () => {
      const { row, source } = await this.openRow(user, id, version);
      refuseRemoved(row);
      const text = await this.plans.text(user.districtId, source.textId);
      const parts = splitRow(text, row, names);
      const first = parts[0];
      if (first !== undefined) first.change = await this.changeOf(user, source, first);
      await this.replace(user, source, [row], parts);
      await this.record(row, [{ field: 'name', label: '拆分', from: row.name, to: names.join('、') }]);
      return this.shown(user, source, parts);
    });
  }

  /** Reads neighbouring rows of one programme as one work. Throws `invalid_fields` for rows that are not neighbours; 409 when one is stale. */
  async merge(user: Principal, importId: string, { rows: chosen, name }: MergeRowsDto): Promise<PlanImportRowView> {
    return this.database.transaction(async () => {
      const source = await this.reviews.open(user.districtId, importId);
      const present = await this.imports.rows(user.districtId, importId);
      const versions = new Map(chosen.map(({ id, version }) => [id, version]));
      for (const row of present) refuseStale(row, versions.get(row.id) ?? row.version);
      const rows = neighbours(present, [...versions.keys()]);
      if (rows === null) {
        throw wrongField('rows', '只能合并同一重点工程中相邻的两条以上条目，请重新选择。');
      }
      const text = await this.plans.text(user.districtId, source.textId);
      const { merged, removed } = mergeRows(text, rows, name);
      merged.change = await this.changeOf(user, source, merged);
      await this.replace(user, source, rows, [merged, ...removed]);
      await this.record(merged, [{ field: 'name', label: '合并', from: rows.map((row) => row.name).join('、'), to: name }]);
      const [shown] = await this.shown(user, source, [merged]);
      return shown ?? toReviewRow(merged);
    });
  }

  private async replace(user: Principal, source: PlanImport, old: readonly PlanImportRow[], added: readonly PlanImportRow[]): Promise<void> {
    await this.imports.replaceRows(old.map(({ id }) => id), added);
    const programmeIndex = added[0]?.programmeIndex ?? null;
    await this.imports.place(renumber(await this.imports.rows(user.districtId, source.id), programmeIndex));
    await this.recount(user, source);
  }

  private async changeOf(user: Principal, source: PlanImport, row: PlanImportRow): Promise<PlanImportRow['change']> {
    const known = row.previousItemId === null || source.planId === null ? [] : await this.staging.known(user.districtId, source.planId);
    return rowChange(row, known);
  }

  private async recount(user: Principal, source: PlanImport): Promise<void> {
    const rows = await this.imports.rows(user.districtId, source.id);
    const counts = countChanges(rows);
    await this.imports.update(source, { ...counts, items: rows.length - counts.removed });
  }

  private async shown(user: Principal, source: PlanImport, rows: readonly PlanImportRow[]): Promise<PlanImportRowView[]> {
    const ids = new Set(rows.map(({ id }) => id));
    return (await this.imports.rows(user.districtId, source.id)).filter(({ id }) => ids.has(id)).map(toReviewRow);
  }

  private async openRow(user: Principal, id: string, version: number): Promise<{ row: PlanImportRow; source: PlanImport }> {
    const { importId } = await this.find(user, id);
    const source = await this.reviews.open(user.districtId, importId);
    const row = await this.find(user, id);
    refuseStale(row, version);
    return { row, source };
  }

  private async find(user: Principal, id: string): Promise<PlanImportRow> {
    const row = await this.imports.findRow(user.districtId, id);
    if (row === null) throw new UserError('not_found');
    return row;
  }

  private record(row: PlanImportRow, changes: { field: string; label: string; from: string | null; to: string | null }[]): Promise<void> {
    return this.audit.record({ action: 'update', objectType: 'plan_import_row', objectId: row.id, objectLabel: `专栏${row.box} 原文“${row.verbatim}”`, changes });
  }
}

function refuseStale(row: PlanImportRow, version: number): void {
  if (version !== row.version) throw new StaleVersionError(toReviewRow(row));
}

function refuseRemoved(row: PlanImportRow): void {
  if (row.change !== 'removed') return;
  throw wrongField('name', '文中已无的条目不能修改；如无异议，提交入库即可。');
}
