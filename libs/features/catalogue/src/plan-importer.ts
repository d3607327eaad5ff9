import { Injectable } from '@nestjs/common';
import type { PlanWarning } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { Actor } from './ownership.service';
import type { PlanImportRow } from './plan-import-row.entity';
import { PlanImportsService } from './plan-imports.service';
import type { PlanTitle } from './plan-reading';
import { PlanStaging, hasChanges, type StagedPlan } from './plan-staging';

export interface PlanImportRequest {
  districtId: string;
  text: string;
  fileName: string;
  /** Title and years of an excerpt that does not carry its own. */
  about?: PlanTitle;
  /** The system unless told. */
  actor?: Actor;
  /** Reads and compares, writes nothing. */
  dryRun?: boolean;
  /** Commits doubtful readings too; they keep their warnings in the catalogue. True unless told otherwise. */
  acceptWarnings?: boolean;
}

export interface PlanImportReport {
  /** Whether anything was written to the catalogue. */
  applied: boolean;
  /** The plan in force afterwards; null on a dry run of the first one. */
  planId: string | null;
  textSha256: string;
  boxes: number;
  programmes: number;
  items: number;
  indicators: number;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  projectsCreated: number;
  findings: PlanWarning[];
  /** What changes, and what is read with doubt; unchanged rows without a doubt are left out. In the order of the text, removed ones last. */
  rows: PlanImportReportRow[];
}

export type PlanImportReportRow = Pick<PlanImportRow, 'change' | 'box' | 'programmeTitle' | 'name' | 'previousName' | 'line' | 'warnings'>;

const SYSTEM: Actor = { id: null, name: '系统' };

/** Imports a plan without a review page: at start-up and from the command line. */
@Injectable()
export class PlanImporter {
  constructor(
    private readonly database: Database,
    private readonly staging: PlanStaging,
    private readonly imports: PlanImportsService,
  ) {}

  /**
   * Stages and commits in one transaction; the same text again changes nothing. A text whose items are all known only replaces the
   * text that they are shown in. Throws `payload_too_large`, `plan_unreadable`, `plan_without_boxes`, and `import_has_errors` for
   * doubtful readings when warnings are not accepted.
   */
  async importText(request: PlanImportRequest): Promise<PlanImportReport> {
    const staged = await this.staging.stage(request.districtId, request);
    if (request.dryRun === true || staged.sameText) return report(staged, { applied: false, planId: staged.plan?.id ?? null, projectsCreated: 0 });
    const actor = request.actor ?? SYSTEM;
    try {
      return await this.database.transaction(async () => {
        const kept = await this.imports.keep(request.districtId, request, staged, actor);
        const done = await this.imports.write(kept, actor, request.acceptWarnings ?? true);
        return report(staged, { applied: true, ...done });
      });
    } catch (error) {
      return this.afterRace(request, error);
    }
  }

  /** Another process may have imported the same text meanwhile: then there is nothing left to do. */
  private async afterRace(request: PlanImportRequest, error: unknown): Promise<PlanImportReport> {
    if (!(error instanceof UserError) || (error.code !== 'already_exists' && error.code !== 'stale_version')) throw error;
    const staged = await this.staging.stage(request.districtId, request);
    if (!staged.sameText || hasChanges(staged.counts)) throw error;
    return report(staged, { applied: false, planId: staged.plan?.id ?? null, projectsCreated: 0 });
  }
}

function report(staged: StagedPlan, outcome: Pick<PlanImportReport, 'applied' | 'planId' | 'projectsCreated'>): PlanImportReport {
  const { boxes, programmes, indicators } = staged.structure;
  return {
    ...outcome,
    textSha256: staged.sha256,
    boxes: boxes.length,
    programmes: programmes.length,
    items: staged.rows.length - staged.counts.removed,
    indicators: indicators.length,
    ...staged.counts,
    findings: staged.findings,
    rows: staged.rows
      .filter(({ change, warnings }) => change !== 'unchanged' || warnings.length > 0)
      .map(({ change, box, programmeTitle, name, previousName, line, warnings }) => ({ change, box, programmeTitle, name, previousName, line, warnings })),
  };
}
