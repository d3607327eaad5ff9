import { Injectable } from '@nestjs/common';
import { Database, insertMany, refuseDuplicate } from '@portfolio/platform/database';
import { RulePackActivationRow } from './rule-pack-activation.entity';
import { RulePackRow } from './rule-pack.entity';

/** A district's own packs and what was put in force when; a few rows each. */
@Injectable()
export class RulePacksRepository {
  constructor(private readonly database: Database) {}

  packs(districtId: string): Promise<RulePackRow[]> {
    return this.database.manager.find(RulePackRow, { where: { districtId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Oldest first. */
  activations(districtId: string): Promise<RulePackActivationRow[]> {
    return this.database.manager.find(RulePackActivationRow, { where: { districtId }, order: { sequence: 'ASC' } });
  }

  /** Throws `already_exists` when somebody saved that number meanwhile. */
  async insert(pack: RulePackRow): Promise<void> {
    await refuseDuplicate(`${pack.code}@${pack.number}`, () => insertMany(this.database.manager, RulePackRow, [pack]));
  }

  /** Throws `already_exists` when somebody put a pack in force meanwhile. */
  async activate(activation: RulePackActivationRow): Promise<void> {
    await refuseDuplicate(activation.pack, () => insertMany(this.database.manager, RulePackActivationRow, [activation]));
  }
}
