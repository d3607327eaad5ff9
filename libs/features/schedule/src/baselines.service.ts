import { Injectable } from '@nestjs/common';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import type { Baseline, BulkFreeze, Principal, ProjectVersion } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { StaleVersionError, newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { frozenEntry } from './frozen-entry';
import { BaselinesRepository } from './baselines.repository';
import { MilestonesRepository } from './milestones.repository';
import { ScheduleJournal } from './schedule-journal';
import { ScheduleWrites } from './schedule-writes';

/** 基线: freezing the approved dates and weights. */
@Injectable()
export class BaselinesService {
  constructor(
    private readonly writes: ScheduleWrites,
    private readonly projects: ProjectDirectory,
    private readonly milestones: MilestonesRepository,
    private readonly baselines: BaselinesRepository,
    private readonly journal: ScheduleJournal,
    private readonly clock: Clock,
  ) {}

  list(user: Principal, list: ListQuery): Promise<Page<Baseline>> {
    return this.baselines.page(user.districtId, list);
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<Baseline> {
    const baseline = await this.baselines.find(user.districtId, id);
    if (baseline === null) throw new UserError('not_found');
    return baseline;
  }

  /**
   * Freezes baseline 1 with all of the project's milestones. Throws `baseline_frozen` when there is one (the next number comes
   * only from an approved adjustment), `baseline_missing_dates`, `invalid_fields` without any milestone, `stale_version`. What has read the
   * project in the same transaction gives no version.
   */
  freeze(user: Principal, projectId: string, { version }: { version?: number }): Promise<Baseline> {
    return this.writes.onProject(user, 'baseline.freeze', projectId, async (project) => {
      if (version !== undefined && version !== project.version) {
        throw new StaleVersionError({ id: project.id, code: project.code, name: project.name, version: project.version });
      }
      return this.freezeFirst(user, project);
    });
  }

  /** Freezes baseline 1 of each project that is ready, and says of each of the others why not. */
  async freezeMany(user: Principal, projects: readonly ProjectVersion[]): Promise<BulkFreeze> {
    const versions = new Map(projects.map(({ projectId, version }) => [projectId, version]));
    const ids = [...versions.keys()].sort();
    const known = new Map((await this.projects.many(user.districtId, ids)).map((project) => [project.id, project]));
    const result: BulkFreeze = { frozen: [], refused: [] };
    for (const [projectId, version] of [...versions].sort()) {
      try {
        await this.freeze(user, projectId, { version });
        result.frozen.push(projectId);
      } catch (error) {
        if (!(error instanceof UserError) || error.code === 'forbidden') throw error;
        const project = known.get(projectId);
        const message = Object.values(error.fields ?? {})[0] ?? error.message;
        result.refused.push({ projectId, projectCode: project?.code ?? null, projectName: project?.name ?? null, code: error.code, message });
      }
    }
    return result;
  }

  private async freezeFirst(user: Principal, project: ProjectFacts): Promise<Baseline> {
    const milestones = await this.milestones.ofProject(user.districtId, project.id);
    if (milestones.some(({ baselineNumber }) => baselineNumber >= 1)) throw new UserError('baseline_frozen');
    if (milestones.length === 0) throw wrongField('milestones', '项目还没有节点，请先编制节点计划，再冻结基线。');
    const missing = milestones.filter(({ baselineDate }) => baselineDate === null).length;
    if (missing > 0) throw new UserError('baseline_missing_dates', { count: missing });
    const now = this.clock.nowIso();
    const baseline = { id: newId(), districtId: user.districtId, projectId: project.id, number: 1, frozenAt: now, frozenById: user.userId, frozenBy: user.displayName };
    await this.baselines.insert([baseline], milestones.map((milestone) => frozenEntry(baseline.id, milestone)));
    await this.baselines.enter(user.districtId, [project.id], baseline.number, now);
    await this.journal.baselineFrozen(project, baseline, milestones.length);
    return this.get(user, baseline.id);
  }
}
