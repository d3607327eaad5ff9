import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { ProjectDirectory } from '@portfolio/catalogue';
import { PERIOD_KIND_LABELS, type FilingCadence, type FilingCadenceResult, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { cadenceOf } from './cadence';
import { FilingCadencesRepository } from './filing-cadences.repository';
import type { CadenceDto, CadencesDto } from './filing-window.dto';
import { WindowKeeper } from './window-keeper';

/** 填报周期 of a project. */
@Injectable()
export class FilingCadencesService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectDirectory,
    private readonly repository: FilingCadencesRepository,
    private readonly keeper: WindowKeeper,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`. */
  async get(user: Principal, projectId: string): Promise<FilingCadence> {
    const project = await this.projects.get(user.districtId, projectId);
    return cadenceOf(project, await this.repository.find(user.districtId, projectId));
  }

  /** Takes effect in the windows that are open now. Throws `not_found`, `stale_version`. */
  set(user: Principal, projectId: string, { kind, reason, version }: CadenceDto): Promise<FilingCadence> {
    return this.database.transaction(async () => {
      await this.projects.lock([projectId]);
      const before = await this.get(user, projectId);
      if (before.version !== version) throw new StaleVersionError(before);
      await this.store(user, projectId, kind, reason);
      const after = await this.get(user, projectId);
      const { code, name } = await this.projects.get(user.districtId, projectId);
      await this.audit.record({
        action: 'update', objectType: 'project', objectId: projectId, objectLabel: `${code} ${name}`, reason,
        changes: [{ field: 'filingCadence', label: '填报周期', from: words(before), to: words(after) }],
      });
      await this.keeper.refresh(user.districtId, [projectId]);
      return after;
    });
  }

  /** Each by itself: what was changed by somebody else meanwhile is named, the others are changed. */
  async setMany(user: Principal, { items, kind, reason }: CadencesDto): Promise<FilingCadenceResult> {
    const result: FilingCadenceResult = { done: [], refused: [] };
    for (const { projectId, version } of items) {
      try {
        await this.set(user, projectId, { kind, reason, version });
        result.done.push(projectId);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const [project] = await this.projects.many(user.districtId, [projectId]);
        result.refused.push({ id: projectId, name: project?.name ?? '', reason: error.message });
      }
    }
    return result;
  }

  private async store(user: Principal, projectId: string, asked: CadenceDto['kind'], reason: string): Promise<void> {
    const row = await this.repository.find(user.districtId, projectId);
    if (asked === 'default') return row === null ? undefined : this.repository.delete(row.id);
    const values = { kind: asked === 'never' ? null : asked, reason, decidedAt: this.clock.nowIso(), decidedBy: user.displayName };
    if (row === null) await this.repository.insert({ id: newId(), districtId: user.districtId, projectId, ...values, version: 1 });
    else await this.repository.update(row, values, () => this.get(user, projectId));
  }
}

function words({ kind }: FilingCadence): string {
  return kind === null ? '不填报' : `每${PERIOD_KIND_LABELS[kind]}`;
}
