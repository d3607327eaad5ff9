import type { MilestoneKind } from '@portfolio/contracts';
import { newId } from '@portfolio/platform/database';
import type { BaselineEntry } from './baseline-entry.entity';
import type { BaselineRow } from './baseline.entity';
import type { ForecastChangeRow } from './forecast-change.entity';
import { frozenEntry } from './frozen-entry';
import type { Milestone } from './milestone.entity';

export interface SeedMilestone {
  kind: MilestoneKind;
  name: string;
  weight: number;
  baselineDate: string | null;
  forecastDate?: string | null;
  /** When `forecastDate` was reported; today unless told. */
  reportedOn?: string;
  /** Forecasts reported on earlier days, oldest first; `forecastDate` is the one that came after them. */
  earlierForecasts?: readonly { reportedOn: string; forecastDate: string }[];
  actualDate?: string | null;
  completionNote?: string | null;
  responsibleUserId?: string | null;
}

/** One project's demo schedule, in order. `frozen` makes it baseline 1; every milestone then has a date. */
export interface SeedSchedule {
  projectId: string;
  frozen: boolean;
  milestones: readonly SeedMilestone[];
}

export interface SeedRows {
  milestones: Milestone[];
  baselines: BaselineRow[];
  entries: BaselineEntry[];
  forecasts: ForecastChangeRow[];
}

/** Who demo data says it was done by. */
const SEEDER = { id: null, name: '演示数据' };

/** The rows of many schedules, all marked as demo data. */
export function seedRows(districtId: string, schedules: readonly SeedSchedule[], now: string): SeedRows {
  const rows: SeedRows = { milestones: [], baselines: [], entries: [], forecasts: [] };
  for (const { projectId, frozen, milestones } of schedules) {
    const made = milestones.map((seed, index) => milestoneOf(districtId, projectId, seed, index + 1, frozen ? 1 : 0, now));
    rows.milestones.push(...made);
    rows.forecasts.push(...made.flatMap((milestone, at) => forecastsOf(milestone, milestones[at], now)));
    if (!frozen || made.length === 0) continue;
    const baseline = { id: newId(), districtId, projectId, number: 1, frozenAt: now, frozenById: SEEDER.id, frozenBy: SEEDER.name };
    rows.baselines.push(baseline);
    rows.entries.push(...made.map((milestone) => frozenEntry(baseline.id, milestone)));
  }
  return rows;
}

/** Every forecast that was reported, each with the one before it. */
function forecastsOf({ districtId, projectId, id, forecastDate }: Milestone, seed: SeedMilestone | undefined, now: string): ForecastChangeRow[] {
  if (forecastDate === null) return [];
  const earlier = (seed?.earlierForecasts ?? []).map(({ reportedOn, forecastDate: date }) => ({ date, changedAt: atTen(reportedOn) }));
  const reported = [...earlier, { date: forecastDate, changedAt: seed?.reportedOn === undefined ? now : atTen(seed.reportedOn) }];
  return reported.map(({ date, changedAt }, at) => {
    const change = { districtId, projectId, milestoneId: id, fromDate: reported[at - 1]?.date ?? null, toDate: date, changedAt };
    return { ...change, id: newId(), changedById: SEEDER.id, changedBy: SEEDER.name };
  });
}

/** Ten in the morning in Shanghai, as instants are stored. */
function atTen(day: string): string {
  return `${day}T02:00:00.000Z`;
}

function milestoneOf(districtId: string, projectId: string, seed: SeedMilestone, sequence: number, baselineNumber: number, now: string): Milestone {
  return {
    id: newId(),
    districtId,
    projectId,
    kind: seed.kind,
    name: seed.name,
    weight: seed.weight,
    sequence,
    baselineDate: seed.baselineDate,
    baselineNumber,
    forecastDate: seed.forecastDate ?? null,
    actualDate: seed.actualDate ?? null,
    completionNote: seed.completionNote ?? null,
    responsibleUserId: seed.responsibleUserId ?? null,
    demo: true,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}
