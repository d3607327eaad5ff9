import type { PlanImport as PlanImportView, PlanImportRow as PlanImportRowView } from '@portfolio/contracts';
import type { PlanImportRow } from './plan-import-row.entity';
import type { PlanImport } from './plan-import.entity';

export function toPlanImport(row: Omit<PlanImport, 'structure'>): PlanImportView {
  return {
    id: row.id,
    fileName: row.fileName,
    textSha256: row.textSha256,
    state: row.state,
    startedAt: row.startedAt,
    startedBy: row.startedBy,
    committedAt: row.committedAt,
    boxes: row.boxes,
    programmes: row.programmes,
    items: row.items,
    indicators: row.indicators,
    added: row.added,
    unchanged: row.unchanged,
    changed: row.changed,
    removed: row.removed,
    findings: row.findings,
    version: row.version,
  };
}

export function toReviewRow(row: PlanImportRow): PlanImportRowView {
  return {
    id: row.id,
    importId: row.importId,
    box: row.box,
    boxTitle: row.boxTitle,
    programmeNumber: row.programmeNumber,
    programmeTitle: row.programmeTitle,
    seq: row.seq,
    name: row.name,
    verbatim: row.verbatim,
    place: row.place,
    line: row.line,
    warnings: row.warnings,
    change: row.change,
    previousName: row.previousName,
    reviewed: row.reviewed,
    version: row.version,
  };
}
