import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
import type { AdjustmentOrder } from './adjustment-effect';
import { AdjustmentEffects, type AppliedAdjustment } from './adjustment-effects';

/** Shows what an adjustment would do by doing it and taking all of it back: what is shown before is what the approval does. */
@Injectable()
export class AdjustmentTrial {
  constructor(
    private readonly database: Database,
    private readonly effects: AdjustmentEffects,
  ) {}

  /** Nothing of it is kept, also inside another transaction. Throws what carrying it out would throw. */
  async run(order: AdjustmentOrder, projectId: string | null): Promise<AppliedAdjustment> {
    try {
      return await this.database.transaction(async () => {
        throw new TrialOver(await this.effects.apply(order, projectId));
      });
    } catch (error) {
      if (error instanceof TrialOver) return error.applied;
      throw error;
    }
  }
}

/** Ends the transaction of a trial without keeping it. */
class TrialOver extends Error {
  constructor(readonly applied: AppliedAdjustment) {
    super('trial over');
  }
}
