import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import {
  ADJUSTMENT_KINDS,
  ADJUSTMENT_KIND_LABELS,
  ADJUSTMENT_STATE_LABELS,
  PENDING_ADJUSTMENT_STATES,
  type Adjustment,
  type AdjustmentChange,
  type AdjustmentDetail,
  type AdjustmentOption,
  type AdjustmentState,
  type Principal,
} from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { adjustmentObstacle } from '@portfolio/rules';
import { AdjustmentTrial } from './adjustment-trial';
import type { AdjustmentRow } from './adjustment.entity';
import { AdjustmentsRepository } from './adjustments.repository';

export const isPending = (state: AdjustmentState): boolean => PENDING_ADJUSTMENT_STATES.some((pending) => pending === state);

/** Reading adjustments. */
@Injectable()
export class AdjustmentsService {
  constructor(
    private readonly repository: AdjustmentsRepository,
    private readonly projects: ProjectDirectory,
    private readonly trial: AdjustmentTrial,
  ) {}

  list(user: Principal, list: ListQuery): Promise<Page<Adjustment>> {
    return this.repository.page(user.districtId, list);
  }

  /** While it is pending it is tried again, to say whether what was shown when it was asked for still holds. Throws `not_found`. */
  async get(user: Principal, id: string): Promise<AdjustmentDetail> {
    const [line, row] = [await this.repository.line(user.districtId, id), await this.repository.find(user.districtId, id)];
    if (line === null || row === null) throw new UserError('not_found');
    return {
      ...line,
      content: row.content,
      diff: row.diff,
      ...(await this.presentOf(user, row)),
      projects: await this.repository.projects(id),
      comments: await this.repository.comments(id),
    };
  }

  /** Which kinds can be asked for a project now, and why the others cannot. Throws `not_found`. */
  async options(user: Principal, projectId: string): Promise<AdjustmentOption[]> {
    const project = await this.projects.get(user.districtId, projectId);
    const [pending] = await this.repository.pending(user.districtId, [projectId]);
    const busy = pending === undefined ? null : `已有待批的${ADJUSTMENT_KIND_LABELS[pending.kind]}申请`;
    const into = project.lifecycle === 'withdrawn' ? await this.repository.packagedInto(projectId) : null;
    return ADJUSTMENT_KINDS.filter((kind) => kind !== 'add').map((kind) => {
      const reason = adjustmentObstacle(project.lifecycle, kind) ?? busy ?? (into === null ? null : `已打包并入“${into}”`);
      return { kind, label: ADJUSTMENT_KIND_LABELS[kind], allowed: reason === null, reason };
    });
  }

  /** The request as stored, if nobody has decided it. Throws `not_found`, `adjustment_decided` with the request as it is. */
  async pending(user: Principal, id: string): Promise<AdjustmentRow> {
    const row = await this.repository.find(user.districtId, id);
    if (row === null) throw new UserError('not_found');
    if (!isPending(row.state)) throw new UserError('adjustment_decided', { state: ADJUSTMENT_STATE_LABELS[row.state] }, { current: await this.get(user, id) });
    return row;
  }

  private async presentOf(user: Principal, row: AdjustmentRow): Promise<Pick<AdjustmentDetail, 'outdated' | 'present' | 'obstacle'>> {
    if (!isPending(row.state)) return { outdated: false, present: null, obstacle: null };
    try {
      const { changes, lights } = await this.trial.run({ user, kind: row.kind, ground: '预演', content: row.content }, row.projectId);
      const outdated = !sameChanges(row.diff.changes, changes);
      return { outdated, present: outdated ? { changes, lights } : null, obstacle: null };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { outdated: true, present: null, obstacle: Object.values(error.fields ?? {})[0] ?? error.message };
    }
  }
}

/** Whether two diffs say the same; a new project's number is given at the approval and may differ from the one first shown. */
export function sameChanges(before: readonly AdjustmentChange[], now: readonly AdjustmentChange[]): boolean {
  const told = (changes: readonly AdjustmentChange[]) => JSON.stringify(changes.filter(({ field }) => field !== 'code').map(({ subject, field, from, to }) => [subject, field, from, to]));
  return told(before) === told(now);
}
