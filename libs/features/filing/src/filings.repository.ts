import { Injectable } from '@nestjs/common';
import { Database, insertMany, newId, updateVersioned, type Versioned } from '@portfolio/platform/database';
import { FilingEditorRow } from './filing-editor.entity';
import { FilingStepRow } from './filing-step.entity';
import { FilingWindowRow } from './filing-window.entity';
import { FilingRow } from './filing.entity';

export type FilingChanges = Partial<Omit<FilingRow, 'id' | 'districtId' | 'windowId' | 'projectId' | 'departmentId' | 'part' | 'demo' | 'version'>>;
/** A filing with the period it is about. */
export type FilingOfPeriod = FilingRow & Pick<FilingWindowRow, 'period' | 'endsOn'>;

/** Writes filings and their story, and reads them as they are stored. */
@Injectable()
export class FilingsRepository {
  constructor(private readonly database: Database) {}

  /** Null also for another district's. */
  find(districtId: string, id: string): Promise<FilingRow | null> {
    return this.database.manager.findOneBy(FilingRow, { districtId, id });
  }

  of(windowId: string, projectId: string, departmentId: string): Promise<FilingRow | null> {
    return this.database.manager.findOneBy(FilingRow, { windowId, projectId, departmentId });
  }

  insert(rows: readonly FilingRow[]): Promise<void> {
    return insertMany(this.database.manager, FilingRow, rows);
  }

  update(at: Versioned, changes: FilingChanges, present: () => Promise<unknown>): Promise<FilingRow> {
    return updateVersioned(this.database.manager, FilingRow, at, changes, present);
  }

  /** Filings on the projects that left their units, latest period first. */
  async filedOf(districtId: string, projectIds: readonly string[]): Promise<FilingOfPeriod[]> {
    if (projectIds.length === 0) return [];
    const { entities, raw } = await this.database.manager
      .createQueryBuilder(FilingRow, 'filing')
      .innerJoin(FilingWindowRow, 'win', 'win.id = filing.windowId')
      .addSelect('win.period', 'period')
      .addSelect('win.endsOn', 'endsOn')
      .where('filing.districtId = :districtId AND filing.projectId IN (:...projectIds) AND filing.submittedAt IS NOT NULL', { districtId, projectIds: [...projectIds] })
      .orderBy('win.endsOn', 'DESC')
      .addOrderBy('filing.id', 'DESC')
      .getRawAndEntities<{ period: string; endsOn: string }>();
    return entities.map((row, at) => ({ ...row, period: raw[at]?.period ?? '', endsOn: raw[at]?.endsOn ?? '' }));
  }

  /** Latest filing of each project's lead unit that left it. */
  async latestLead(districtId: string): Promise<Pick<FilingRow, 'id' | 'projectId' | 'departmentId' | 'windowId'>[]> {
    return this.database.manager
      .createQueryBuilder(FilingRow, 'filing')
      .innerJoin(FilingWindowRow, 'win', 'win.id = filing.windowId')
      .select(['filing.id AS "id"', 'filing.projectId AS "projectId"', 'filing.departmentId AS "departmentId"', 'filing.windowId AS "windowId"'])
      .where("filing.districtId = :districtId AND filing.part = 'lead' AND filing.submittedAt IS NOT NULL", { districtId })
      .andWhere(
        "NOT EXISTS (SELECT 1 FROM filings later JOIN filing_windows w ON w.id = later.window_id WHERE later.project_id = filing.projectId AND later.part = 'lead' AND later.submitted_at IS NOT NULL AND w.ends_on > win.endsOn)",
      )
      .getRawMany<Pick<FilingRow, 'id' | 'projectId' | 'departmentId' | 'windowId'>>();
  }

  /** Those of the project that left their units. */
  async idsOf(projectId: string): Promise<string[]> {
    const query = this.database.manager.createQueryBuilder(FilingRow, 'filing').select('filing.id', 'id').where('filing.projectId = :projectId AND filing.submittedAt IS NOT NULL', { projectId });
    return (await query.getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  addSteps(steps: readonly FilingStepRow[]): Promise<void> {
    return insertMany(this.database.manager, FilingStepRow, steps);
  }

  /** In the order they were taken. */
  steps(filingId: string): Promise<FilingStepRow[]> {
    return this.database.manager.find(FilingStepRow, { where: { filingId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** When each of the filings was last sent on or let out of its unit. */
  async lastSent(filingIds: readonly string[]): Promise<Map<string, string>> {
    const query = this.database.manager.createQueryBuilder(FilingStepRow, 'step').select('step.filingId', 'id').addSelect('MAX(step.at)', 'at');
    const rows = await query.where("step.filingId IN (:...filingIds) AND step.action IN ('submit', 'approve')", { filingIds: [...filingIds] }).groupBy('step.filingId').getRawMany<{ id: string; at: string }>();
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** Notes that a person has the form open. */
  async touch({ districtId, id: filingId }: Pick<FilingRow, 'districtId' | 'id'>, { userId, displayName }: { userId: string; displayName: string }, at: string): Promise<void> {
    const row: FilingEditorRow = { id: newId(), districtId, filingId, userId, name: displayName, at };
    await this.database.manager.createQueryBuilder().insert().into(FilingEditorRow).values(row).orUpdate(['at', 'name'], ['filing_id', 'user_id']).updateEntity(false).execute();
  }

  /** Who had it open since an instant, latest first. */
  async editors(filingId: string, since: string): Promise<FilingEditorRow[]> {
    const query = this.database.manager.createQueryBuilder(FilingEditorRow, 'editor').where('editor.filingId = :filingId AND editor.at >= :since', { filingId, since });
    return query.orderBy('editor.at', 'DESC').getMany();
  }
}
