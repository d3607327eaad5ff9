import { Injectable } from '@nestjs/common';
import type { FilingDetail, HonestyCode, HonestyFinding } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { HonestyRecordsRepository } from './honesty-records.repository';
import type { HonestyRecordRow } from './honesty-record.entity';

/** Whose filing in which window a finding is about; with a filing where there is one. */
export interface FindingCause {
  districtId: string;
  windowId: string;
  projectId: string;
  departmentId: string;
  filingId: string | null;
  demo: boolean;
}
export type Answers = ReadonlyMap<HonestyCode, string>;

const GONE = '修改后重新报送，不再出现';

/** Keeps what the checks noticed: one record for each code of a unit's filing, however often they run. */
@Injectable()
export class HonestyKeeper {
  constructor(
    private readonly records: HonestyRecordsRepository,
    private readonly clock: Clock,
  ) {}

  /** At submission. What a filing that never left its unit no longer shows was never said; what 督查室 has seen stays, as settled. */
  async atSubmission(cause: FindingCause & { seen: boolean }, findings: readonly HonestyFinding[], answers: Answers, by: string): Promise<void> {
    for (const finding of findings) await this.keep(cause, finding, 'submission', { answer: answers.get(finding.code) ?? null, by });
    if (cause.filingId === null) return;
    for (const row of await this.records.ofFiling(cause.filingId)) {
      if (row.decision !== 'open' || findings.some(({ code }) => code === row.code)) continue;
      if (cause.seen) await this.records.update(row, { decision: 'explained', decidedBy: '系统', decidedAt: this.clock.nowIso(), decisionNote: GONE }, nothing);
      else await this.records.delete(row.id);
    }
  }

  /** By the nightly run; true when it is new. */
  nightly(cause: FindingCause, finding: HonestyFinding): Promise<boolean> {
    return this.keep(cause, finding, 'nightly', { answer: null, by: '' });
  }

  /** Findings beside what is on record of them. */
  async beside(filingId: string, findings: readonly HonestyFinding[]): Promise<FilingDetail['checks']> {
    const records = await this.records.ofFiling(filingId);
    const found = findings.map((finding) => {
      const record = records.find(({ code }) => code === finding.code);
      return { ...finding, recordId: record?.id ?? null, answer: record?.answer ?? null, decision: record?.decision ?? ('open' as const) };
    });
    const past = records.filter(({ code }) => !findings.some((finding) => finding.code === code));
    return [...found, ...past.map(({ id, code, text, question, field, facts, answer, decision }) => ({ code, text, question, field, values: facts, recordId: id, answer, decision }))];
  }

  private async keep(cause: FindingCause, { code, text, question, field, values }: HonestyFinding, origin: HonestyRecordRow['origin'], { answer, by }: { answer: string | null; by: string }): Promise<boolean> {
    const { districtId, windowId, projectId, departmentId, filingId, demo } = cause;
    const key = `${windowId}:${projectId}:${departmentId}:${code}`;
    const found = { text, question, field, facts: values };
    const known = await this.records.byCause(districtId, key);
    const answered = answer === null ? {} : { answer, answeredBy: by };
    if (known !== null) {
      const same = answer === null && known.text === text && (filingId === null || known.filingId === filingId);
      // What was decided stands as it was decided.
      if (known.decision === 'open' && !same) await this.records.update(known, { ...found, ...answered, filingId: filingId ?? known.filingId }, nothing);
      return false;
    }
    const undecided = { decision: 'open' as const, decidedBy: null, decidedAt: null, decisionNote: null };
    await this.records.insert([
      { id: newId(), districtId, cause: key, projectId, departmentId, filingId, code, ...found, origin, foundAt: this.clock.nowIso(), answer, answeredBy: answer === null ? null : by, ...undecided, demo, version: 1 },
    ]);
    return true;
  }
}

const nothing = () => Promise.resolve(null);
