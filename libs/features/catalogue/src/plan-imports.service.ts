import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { IMPORT_STATE_LABELS, type PlanImport as PlanImportView, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import type { Actor } from './ownership.service';
import { PlanCommitService, type PlanCommit } from './plan-commit.service';
import type { PlanImportRow } from './plan-import-row.entity';
import { toPlanImport } from './plan-import-views';
import type { ImportDecisionDto, UploadPlanDto } from './plan-import.dto';
import type { PlanImport } from './plan-import.entity';
import { PlanImportsRepository } from './plan-imports.repository';
import { needsReview } from './plan-review';
import { PlanStaging, type PlanFile, type StagedPlan } from './plan-staging';
import { PlanWriterRepository } from './plan-writer.repository';

/** A plan text on its way into the catalogue: read, reviewed, committed or discarded. */
@Injectable()
export class PlanImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: PlanImportsRepository,
    private readonly staging: PlanStaging,
    private readonly commits: PlanCommitService,
    private readonly writer: PlanWriterRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(user: Principal, list: ListQuery): Promise<Page<PlanImportView>> {
    const { rows, total } = await this.imports.page(user.districtId, list);
    return { rows: rows.map(toPlanImport), total };
  }

  async get(user: Principal, id: string): Promise<PlanImportView> {
    return toPlanImport(await this.find(user.districtId, id));
  }

  /**
   * Stages a text for review; one that is being reviewed already is given again, one that the catalogue
   * has is closed at once and says so, unless readings of it are still in doubt.
   */
  async upload(user: Principal, { fileName, text }: UploadPlanDto): Promise<PlanImportView> {
    const file = { fileName, text };
    const staged = await this.staging.stage(user.districtId, file);
    return this.database.transaction(async () => {
      const open = await this.imports.staged(user.districtId, staged.sha256);
      if (open !== null) return toPlanImport(open);
      return toPlanImport(await this.keep(user.districtId, file, staged, { id: user.userId, name: user.displayName }));
    });
  }

  /** Stores a staged reading. Runs inside a transaction. */
  async keep(districtId: string, { fileName, text }: PlanFile, staged: StagedPlan, actor: Actor): Promise<PlanImport> {
    const now = this.clock.nowIso();
    const row: PlanImport = {
      id: newId(),
      districtId,
      planId: staged.plan?.id ?? null,
      textId: await this.writer.keepText(districtId, staged.sha256, text, now),
      textSha256: staged.sha256,
      fileName,
      state: staged.settled ? 'discarded' : 'staged',
      startedAt: now,
      startedBy: actor.name,
      committedAt: null,
      boxes: staged.structure.boxes.length,
      programmes: staged.structure.programmes.length,
      items: staged.rows.length - staged.counts.removed,
      indicators: staged.structure.indicators.length,
      ...staged.counts,
      findings: staged.findings,
      structure: staged.structure,
      version: 1,
    };
    const rows = staged.rows.map((compared): PlanImportRow => ({ ...compared, id: newId(), districtId, importId: row.id, version: 1 }));
    await this.imports.insert(row, rows);
    await this.record('create', row, actor);
    return row;
  }

  /** 提交入库. Throws `import_already_committed`, and `import_has_errors` while doubtful readings are not marked as checked. */
  async commit(user: Principal, id: string, { version }: ImportDecisionDto): Promise<PlanImportView> {
    return this.database.transaction(async () => {
      const source = await this.open(user.districtId, id, version);
      await this.write(source, { id: user.userId, name: user.displayName }, false);
      return this.get(user, id);
    });
  }

  /** Writes a staged import into the catalogue. Runs inside a transaction. */
  async write(source: PlanImport, actor: Actor, acceptWarnings: boolean): Promise<PlanCommit> {
    const rows = await this.imports.rows(source.districtId, source.id);
    const doubtful = rows.filter(needsReview).length;
    if (doubtful > 0 && !acceptWarnings) throw new UserError('import_has_errors', { count: doubtful });
    const done = await this.commits.commit({ import: source, rows }, actor);
    await this.imports.update(source, { state: 'committed', committedAt: this.clock.nowIso(), planId: done.planId });
    await this.imports.discardOthers(source.districtId, source.id);
    return done;
  }

  /** 放弃. Throws `import_already_committed`. */
  async discard(user: Principal, id: string, { version }: ImportDecisionDto): Promise<PlanImportView> {
    return this.database.transaction(async () => {
      const source = await this.open(user.districtId, id, version);
      const discarded = await this.imports.update(source, { state: 'discarded' });
      await this.record('update', discarded, { id: user.userId, name: user.displayName });
      return toPlanImport(discarded);
    });
  }

  /** The import, if it still waits for a decision; nobody else decides about it until this transaction ends. */
  async open(districtId: string, id: string, version?: number): Promise<PlanImport> {
    await this.imports.lockStaged(districtId);
    const source = await this.find(districtId, id);
    if (source.state !== 'staged') throw new UserError('import_already_committed');
    if (version !== undefined && version !== source.version) throw new StaleVersionError(toPlanImport(source));
    return source;
  }

  private async find(districtId: string, id: string): Promise<PlanImport> {
    const source = await this.imports.find(districtId, id);
    if (source === null) throw new UserError('not_found');
    return source;
  }

  private record(action: 'create' | 'update', source: PlanImport, actor: Actor): Promise<void> {
    return this.audit.record({
      action,
      objectType: 'plan_import',
      objectId: source.id,
      objectLabel: `规划导入 ${source.fileName}`,
      changes: [{ field: 'state', label: '导入状态', from: action === 'create' ? null : IMPORT_STATE_LABELS.staged, to: IMPORT_STATE_LABELS[source.state] }],
      actor,
      districtId: source.districtId,
    });
  }
}
