import { Injectable } from '@nestjs/common';
import type { Channel, LifecycleState, Rung, SkipCode, SubjectType } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { isBusinessDate } from '@portfolio/rules';
import { LadderFactsReader, type LadderFacts } from './ladder-facts';
import { OrderDrafts } from './order-drafts';
import { reminderRows, type PlannedReminder } from './reminder-rows';
import { ReminderStore } from './reminder-store';
import { robotRows } from './robot-rows';
import { rungCandidates, type RungCandidate } from './rung-candidates';
import { remaining, wasHeld } from './rung-history';

/** What one scan did. `due`: rungs reached today, those that an earlier run had seen to included. */
export interface ScanResult {
  asOf: string;
  due: number;
  created: number;
  skipped: number;
  digests: number;
  /** 督办单 that were drafted. */
  orders: number;
  reminders: ScannedReminder[];
  /** Paused projects with something due, by name: they are not reminded. */
  paused: { projectId: string; projectCode: string; projectName: string; lifecycle: LifecycleState; subjects: number }[];
}

export interface ScannedReminder {
  subjectType: SubjectType;
  subjectId: string;
  milestoneId: string | null;
  projectCode: string | null;
  milestone: string;
  rung: Rung;
  channel: Channel;
  recipient: string | null;
  state: 'queued' | 'skipped';
  skipCode: SkipCode | null;
  reason: string | null;
}

/** Finds the rungs that are due and writes each once: reminders and the digests that carry them, in one transaction; then queues the digests. */
@Injectable()
export class ReminderScan {
  constructor(
    private readonly database: Database,
    private readonly districts: Districts,
    private readonly facts: LadderFactsReader,
    private readonly store: ReminderStore,
    private readonly drafts: OrderDrafts,
    private readonly clock: Clock,
  ) {}

  async run(options: { asOf: string | null; dryRun: boolean }): Promise<ScanResult> {
    const asOf = this.dateOf(options);
    const { id: districtId } = await this.districts.current();
    const facts = await this.facts.on(districtId, asOf);
    const candidates = rungCandidates(facts);
    return this.database.transaction(async () => {
      const left = await this.left(candidates);
      const planned = await this.plan(districtId, facts, left);
      const orders = options.dryRun ? 0 : await this.drafts.draft(districtId, facts, left.map(({ candidate }) => candidate));
      const fresh = options.dryRun ? planned : await this.store.add(planned);
      const digests = options.dryRun ? 0 : await this.store.bundle(fresh.map(({ row }) => row));
      return {
        asOf,
        due: candidates.length,
        created: fresh.filter(({ row }) => row.state === 'queued').length,
        skipped: fresh.filter(({ row }) => row.state === 'skipped').length,
        digests,
        orders,
        reminders: fresh.map(scanned),
        paused: pausedProjects(candidates),
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

  /** The rungs of which something is still to do. */
  private async left(candidates: RungCandidate[]): Promise<LeftOver[]> {
    const made = await this.store.made(candidates);
    return candidates.flatMap((candidate) => {
      const rest = remaining(candidate, made.of(candidate.subject));
      return rest === null ? [] : [{ candidate: rest, held: wasHeld(rest, made.of(rest.subject)) }];
    });
  }

  private async plan(districtId: string, { asOf, calendar }: LadderFacts, left: LeftOver[]): Promise<PlannedReminder[]> {
    const people = left.flatMap(({ candidate }) => candidate.told.map(({ user }) => user));
    const channels = await this.store.channels(people);
    const settings = { districtId, asOf, createdAt: this.clock.nowIso(), calendar, channels };
    const rows = left.flatMap(({ candidate, held }) => reminderRows(candidate, held, settings));
    return [...rows, ...robotRows(rows, people, await this.store.robots(districtId))];
  }
}

interface LeftOver {
  candidate: RungCandidate;
  held: boolean;
}

function scanned({ row, projectCode, recipient }: PlannedReminder): ScannedReminder {
  return {
    subjectType: row.subjectType, subjectId: row.subjectId, milestoneId: row.subjectType === 'milestone' ? row.subjectId : null, projectCode, milestone: row.subjectTitle,
    rung: row.rung as Rung, channel: row.channel as Channel, recipient, state: row.state as 'queued' | 'skipped', skipCode: row.skipCode, reason: row.reason,
  };
}

function pausedProjects(candidates: RungCandidate[]): ScanResult['paused'] {
  const found = new Map<string, ScanResult['paused'][number]>();
  for (const { project, stopped } of candidates) {
    if (project === null || (stopped?.code !== 'suspended' && stopped?.code !== 'withdrawn')) continue;
    const known = found.get(project.id);
    if (known !== undefined) known.subjects += 1;
    else found.set(project.id, { projectId: project.id, projectCode: project.code, projectName: project.name, lifecycle: project.lifecycle, subjects: 1 });
  }
  return [...found.values()];
}
