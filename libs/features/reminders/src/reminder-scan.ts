import { Injectable } from '@nestjs/common';
import { PERSONAL_CHANNELS, type Channel, type Rung } from '@portfolio/contracts';
import { WorkingCalendars } from '@portfolio/calendar';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import { Districts, UserDirectory, type DirectoryUser } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { addDays, daysBetween, isBusinessDate, rungDue } from '@portfolio/rules';
import { ScheduleFacts, type MilestoneFacts } from '@portfolio/schedule';
import { RecipientResolver } from './recipients';
import type { ReminderRow } from './reminder.entity';
import { ReminderStore } from './reminder-store';

/** What one scan did. `due` = created + skipped + those that an earlier run had made. */
export interface ScanResult {
  asOf: string;
  due: number;
  created: number;
  skipped: number;
  digests: number;
  reminders: { milestoneId: string; projectCode: string; milestone: string; rung: Rung; channel: Channel; recipient: string | null; reason: string | null }[];
}

/** The first rung is three working days ahead; ten calendar days hold three working days plus the longest holiday. */
const LOOK_AHEAD_DAYS = 10;

interface Candidate {
  milestone: MilestoneFacts;
  project: ProjectFacts;
  rung: Rung;
  users: DirectoryUser[];
  reason: string | null;
}

/** Finds the rungs that are due and writes each once: reminders and the digests that carry them, in one transaction; then queues the digests. */
@Injectable()
export class ReminderScan {
  constructor(
    private readonly database: Database,
    private readonly districts: Districts,
    private readonly calendars: WorkingCalendars,
    private readonly schedule: ScheduleFacts,
    private readonly projects: ProjectDirectory,
    private readonly users: UserDirectory,
    private readonly store: ReminderStore,
    private readonly clock: Clock,
  ) {}

  async run(options: { asOf: string | null; dryRun: boolean }): Promise<ScanResult> {
    const asOf = this.dateOf(options);
    const district = await this.districts.current();
    return this.database.transaction(async () => {
      const candidates = await this.candidates(district.id, asOf);
      const rows = candidates.flatMap((candidate) => this.rows(candidate, district.id, asOf));
      const fresh = options.dryRun ? await this.store.unknown(rows.map(({ row }) => row)) : await this.store.add(rows.map(({ row }) => row));
      const digests = options.dryRun ? 0 : await this.store.bundle(fresh);
      return {
        asOf,
        due: rows.length,
        created: fresh.filter((row) => row.state === 'queued').length,
        skipped: fresh.filter((row) => row.state === 'skipped').length,
        digests,
        reminders: listed(rows, fresh),
      };
    });
  }

  /** The date a scan goes by: today unless told. Throws `malformed_request`; for a future one `future_date`, unless nothing is written. */
  dateOf({ asOf, dryRun }: { asOf: string | null; dryRun: boolean }): string {
    const today = this.clock.today();
    if (asOf === null) return today;
    if (!isBusinessDate(asOf)) throw new UserError('malformed_request', { detail: '日期应为 YYYY-MM-DD' });
    if (asOf > today && !dryRun) throw new UserError('future_date', { field: '扫描日期（试运行 --dry-run 除外）', today });
    return asOf;
  }

  private async candidates(districtId: string, asOf: string): Promise<Candidate[]> {
    const calendar = await this.calendars.of(districtId);
    const milestones = await this.schedule.openDueThrough(districtId, addDays(asOf, LOOK_AHEAD_DAYS));
    const projects = new Map((await this.projects.many(districtId, [...new Set(milestones.map((m) => m.projectId))])).map((p) => [p.id, p]));
    const resolver = new RecipientResolver(this.users);
    const candidates: Candidate[] = [];
    for (const milestone of milestones) {
      const project = projects.get(milestone.projectId);
      if (project === undefined) continue;
      const due = rungDue({ ...milestone, lifecycle: project.lifecycle }, asOf, calendar);
      if (due !== null) candidates.push({ milestone, project, rung: due.rung, ...(await resolver.resolve(milestone, project, due.rung)) });
    }
    return candidates;
  }

  private rows({ milestone, project, rung, users, reason }: Candidate, districtId: string, asOf: string): ScanRow[] {
    const baselineDate = milestone.baselineDate ?? asOf;
    const common = {
      districtId, milestoneId: milestone.id, baselineNumber: milestone.baselineNumber, baselineDate, rung,
      daysLate: daysBetween(baselineDate, asOf), runDate: asOf, createdAt: this.clock.nowIso(),
      digestId: null, possiblyRepeated: false, sentAt: null, openedAt: null, signedAt: null,
    };
    const about = { projectCode: project.code, milestone: milestone.name };
    if (users.length === 0) return [{ ...about, recipient: null, row: { ...common, id: newId(), recipientKey: 'none', channel: 'inbox', state: 'skipped', reason } }];
    return users.flatMap((user) =>
      PERSONAL_CHANNELS.map((channel) => {
        const noAddress = channel === 'email' && user.email === null;
        return {
          ...about,
          recipient: user.displayName,
          row: { ...common, id: newId(), recipientKey: user.id, channel, state: noAddress ? 'skipped' : 'queued', reason: noAddress ? '收件人没有登记电子邮箱' : null },
        };
      }),
    );
  }
}

interface ScanRow {
  row: ReminderRow;
  projectCode: string;
  milestone: string;
  recipient: string | null;
}

function listed(rows: ScanRow[], fresh: ReminderRow[]): ScanResult['reminders'] {
  const made = new Set(fresh.map((row) => row.id));
  return rows
    .filter(({ row }) => made.has(row.id))
    .map(({ row, projectCode, milestone, recipient }) => ({
      milestoneId: row.milestoneId, projectCode, milestone, rung: row.rung as Rung, channel: row.channel as Channel, recipient, reason: row.reason,
    }));
}
