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
    for (const { id, forecastDate } of made) {
      if (forecastDate === null) continue;
      const change = { districtId, projectId, milestoneId: id, fromDate: null, toDate: forecastDate, changedAt: now };
      rows.forecasts.push({ ...change, id: newId(), changedById: SEEDER.id, changedBy: SEEDER.name });
    }
    if (!frozen || made.length === 0) continue;
    const baseline = { id: newId(), districtId, projectId, number: 1, frozenAt: now, frozenById: SEEDER.id, frozenBy: SEEDER.name };
    rows.baselines.push(baseline);
    rows.entries.push(...made.map((milestone) => frozenEntry(baseline.id, milestone)));
  }
  return rows;
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
