import { Injectable } from '@nestjs/common';
import { FILING_STATE_LABELS, type FilingDetail, type FilingState, type FilingStep, type Principal } from '@portfolio/contracts';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { FilingContexts, type FilingContext } from './filing-context';
import { FilingJournal } from './filing-journal';
import type { FilingRow } from './filing.entity';
import { FilingsRepository, type FilingChanges } from './filings.repository';
import { FilingViews } from './filing-views';

type Act = 'save' | Exclude<FilingStep['action'], 'draft' | 'end'> | 'unit_return';

/** From which states an act is taken, and whether it is the unit's own. */
const ACTS: Record<Act, { from: readonly FilingState[]; label: string; unit: boolean }> = {
  save: { from: ['draft', 'returned'], label: '修改', unit: true },
  submit: { from: ['draft', 'returned'], label: '报送', unit: true },
  approve: { from: ['pending_head'], label: '审核', unit: true },
  unit_return: { from: ['pending_head'], label: '退回', unit: true },
  withdraw: { from: ['pending_head', 'submitted'], label: '撤回', unit: true },
  return: { from: ['submitted'], label: '退回', unit: false },
  accept: { from: ['submitted'], label: '审核通过', unit: false },
};

/** The frame of every write to a filing: one transaction of lock, row access, version and state. */
@Injectable()
export class FilingWrites {
  constructor(
    private readonly database: Database,
    private readonly filings: FilingsRepository,
    private readonly contexts: FilingContexts,
    private readonly views: FilingViews,
    private readonly journal: FilingJournal,
  ) {}

  /** Throws `not_found`, `forbidden` (another unit's), `stale_version` with the present record, `filing_action_refused`. */
  act(user: Principal, act: Act, at: { id: string; version: number }, work: (context: FilingContext) => Promise<void>): Promise<FilingDetail> {
    return this.database.transaction(async () => {
      const context = await this.contexts.held(user, at.id);
      const { from, label, unit } = ACTS[act];
      if (unit && context.row.departmentId !== user.departmentId) throw new UserError('forbidden');
      if (context.row.version !== at.version) throw new StaleVersionError(await this.views.get(user, at.id));
      if (!from.includes(context.row.state)) {
        throw new UserError('filing_action_refused', { state: FILING_STATE_LABELS[context.row.state], action: label }, { current: await this.views.get(user, at.id) });
      }
      await work(context);
      return this.views.get(user, at.id);
    });
  }

  /** Stores a step with its story. */
  async step(user: Principal, action: FilingStep['action'], { row, window, project }: FilingContext, changes: FilingChanges, said: Parameters<FilingJournal['step']>[4] = {}): Promise<FilingRow> {
    const after = await this.filings.update(row, changes, () => Promise.resolve(null));
    await this.journal.step(user, action, row, { row: after, period: window.period, project }, said);
    return after;
  }
}
