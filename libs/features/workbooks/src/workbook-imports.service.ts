import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { WORKBOOK_MAX_BYTES, type Principal, type WorkbookFinding, type WorkbookReport } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { IncomingFiles, receiveUpload } from '@portfolio/platform/files';
import type { FastifyRequest } from 'fastify';
import { compareSheet, type ChangedRow, type Comparison } from './sheet-compare';
import type { SheetKind } from './sheet-kind';
import { SheetKinds } from './sheet-kinds';
import { SheetReader, type ReadSheet } from './sheet-reader';

/** What was tried is taken back. */
class Undone extends Error {}

/** Taking a workbook in: tried first, then stored whole or not at all. */
@Injectable()
export class WorkbookImportsService {
  constructor(
    private readonly kinds: SheetKinds,
    private readonly reader: SheetReader,
    private readonly incoming: IncomingFiles,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** What the file would change, and what is wrong with it. Nothing is stored. */
  async check(user: Principal, name: string, request: FastifyRequest): Promise<WorkbookReport> {
    const kind = this.kinds.get(user, name);
    const { bytes } = await this.receive(request);
    return this.run(user, kind, bytes, false);
  }

  /** Stores what was checked. Throws `workbook_other_file` for another file, `workbook_refused` with the report where anything is wrong by now. */
  async import(user: Principal, name: string, request: FastifyRequest): Promise<WorkbookReport> {
    const kind = this.kinds.get(user, name);
    const { bytes, checked } = await this.receive(request);
    if (checked !== sha256(bytes)) throw new UserError('workbook_other_file');
    const report = await this.run(user, kind, bytes, true);
    if (!report.committed) throw new UserError('workbook_refused', {}, { current: report });
    return report;
  }

  /** Runs every changed row through its service in one transaction; a trial, and a file with one wrong row, leave nothing behind. */
  async run(user: Principal, kind: SheetKind, bytes: Uint8Array, commit: boolean): Promise<WorkbookReport> {
    const sheet = await this.reader.read(bytes, kind.title);
    let report: WorkbookReport | undefined;
    try {
      await this.database.transaction(async () => {
        const { comparison, findings } = await this.attempt(user, kind, sheet);
        const { rows, changed, changes } = comparison;
        const committed = commit && !findings.some(isBlocking);
        report = { kind: kind.kind, sha256: sha256(bytes), rows, changedRows: changed.length, changes, findings, committed };
        if (!committed) throw new Undone();
        if (changed.length > 0) await this.audit.record({ action: 'import', objectType: 'workbook', objectId: kind.kind, objectLabel: `导入${kind.title}表格，改 ${changed.length} 行、${changes.length} 处` });
      });
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
    if (report === undefined) throw new Error('a workbook gave no report');
    return report;
  }

  private async attempt(user: Principal, kind: SheetKind, sheet: ReadSheet): Promise<{ comparison: Comparison; findings: WorkbookFinding[] }> {
    const comparison = compareSheet({ title: kind.title, columns: await kind.columns(user), stored: await kind.rows(user), sheet });
    const findings = [...comparison.findings];
    // With a file that is refused as a whole there is no row to try.
    if (findings.some(({ level, address }) => level === 'error' && address === null)) return { comparison, findings };
    // Everybody takes the rows in the same order, so that two imports never wait for each other.
    const ordered = [...comparison.changed].sort((a, b) => (a.row.key < b.row.key ? -1 : 1));
    for (const changed of ordered) findings.push(...(await this.write(user, kind, changed, comparison)));
    return { comparison, findings };
  }

  private async write(user: Principal, kind: SheetKind, { row, changes, number }: ChangedRow, { addressOf }: Comparison): Promise<WorkbookFinding[]> {
    try {
      const noticed = await this.database.transaction(() => kind.write(user, row, changes));
      return noticed.map(({ field, text }) => ({ level: 'check', address: addressOf(number, field), text: `${row.object}：${text}` }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const level = error.code === 'stale_version' ? 'conflict' : 'error';
      const fields = Object.entries(error.fields ?? {});
      if (fields.length === 0) return [{ level, address: addressOf(number, null), text: `${row.object}：${error.message}` }];
      return fields.map(([field, text]) => ({ level, address: addressOf(number, field), text: `${row.object}：${text}` }));
    }
  }

  private async receive(request: FastifyRequest): Promise<{ bytes: Uint8Array; checked: string | undefined }> {
    const { file, accepted } = await receiveUpload(request, this.incoming, { maxBytes: WORKBOOK_MAX_BYTES, accept: (fields) => Promise.resolve(fields['sha256']) });
    try {
      return { bytes: new Uint8Array(await readFile(file.path)), checked: accepted };
    } finally {
      await this.incoming.discard(file);
    }
  }
}

function isBlocking({ level }: WorkbookFinding): boolean {
  return level === 'error' || level === 'conflict';
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
