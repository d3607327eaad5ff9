import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { Database, newId } from '@portfolio/platform/database';
import { invalidFields } from '@portfolio/platform/errors';
import { departmentChanges } from './department-changes';
import { readDepartmentCsv, type DepartmentRow, type RowProblem } from './department-csv';
import type { Department } from './department.entity';
import { DepartmentsRepository } from './departments.repository';

/** Who is named in the audit trail for what is done on the command line. */
const OPERATOR = { id: null, name: '命令行' };

export interface DepartmentImportReport {
  applied: boolean;
  added: number;
  changed: number;
  unchanged: number;
}

/** The district's own list of bodies, from a CSV file; owners are proposed from it when a plan is imported. */
@Injectable()
export class DepartmentImport {
  constructor(
    private readonly database: Database,
    private readonly repository: DepartmentsRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Adds new codes and updates known ones, all or none; units that the file does not name stay. Whoever lists a unit vouches for it:
   * it counts as entered. Throws `invalid_fields` with a sentence for each wrong row. No district yet: nothing is known, for dry runs.
   */
  async importCsv(districtId: string | null, text: string, { dryRun }: { dryRun: boolean }): Promise<DepartmentImportReport> {
    const { rows, problems } = readDepartmentCsv(text);
    return this.database.transaction(async () => {
      const known = districtId === null ? [] : await this.repository.all(districtId);
      refuse([...problems, ...namesTaken(rows, known)]);
      const byCode = new Map(known.map((department) => [department.code, department]));
      const report = { applied: !dryRun && districtId !== null, added: 0, changed: 0, unchanged: 0 };
      for (const row of rows) {
        const before = byCode.get(row.code) ?? null;
        const outcome = outcomeOf(before, row);
        report[outcome] += 1;
        if (report.applied && districtId !== null && outcome !== 'unchanged') await this.write(districtId, before, row);
      }
      return report;
    });
  }

  private async write(districtId: string, before: Department | null, { code, name, shortName, kind }: DepartmentRow): Promise<void> {
    const values = { code, name, shortName, kind, provenance: 'entered' as const };
    const fresh: Department = { ...values, id: newId(), districtId, active: true, waivesHeadApproval: false, version: 1 };
    if (before === null) await this.repository.insert(fresh);
    const after = before === null ? fresh : await this.repository.update({ id: before.id, version: before.version }, values, (row) => row);
    await this.audit.record({
      action: before === null ? 'create' : 'update',
      objectType: 'department',
      objectId: after.id,
      objectLabel: after.name,
      changes: departmentChanges(before ?? {}, after),
      districtId,
      actor: OPERATOR,
    });
  }
}

function outcomeOf(before: Department | null, row: DepartmentRow): 'added' | 'changed' | 'unchanged' {
  if (before === null) return 'added';
  const same = before.name === row.name && before.shortName === row.shortName && before.kind === row.kind && before.provenance === 'entered';
  return same ? 'unchanged' : 'changed';
}

function namesTaken(rows: readonly DepartmentRow[], known: readonly Department[]): RowProblem[] {
  const codes = new Map(known.map(({ name, code }) => [name, code]));
  return rows.flatMap(({ line, code, name }) => {
    const holder = codes.get(name);
    return holder === undefined || holder === code ? [] : [{ line, message: `全称“${name}”已由编码 ${holder} 使用。` }];
  });
}

function refuse(problems: readonly RowProblem[]): void {
  if (problems.length === 0) return;
  const inOrder = [...problems].sort((a, b) => a.line - b.line);
  throw invalidFields(Object.fromEntries(inOrder.map(({ line, message }) => [`line${line}`, `第 ${line} 行：${message}`])));
}
