import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, date, id, instant, longText, reference, text } from '../migration-columns';

/** Milestones completed before this have no claim: their actual dates stay, accepted by nobody (历史登记). No row moves. */
export class CompletionClaims1795000017100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'completion_claims',
      [
        id(),
        reference('district_id', 'districts'),
        reference('milestone_id', 'milestones', { onDelete: 'CASCADE' }),
        text('state', { length: 20 }),
        date('date'),
        longText('note', { nullable: true }),
        instant('claimed_at'),
        text('claimed_by_id', { length: 36, nullable: true }),
        text('claimed_by', { length: 100 }),
        instant('held_since'),
        instant('decided_at', { nullable: true }),
        text('decided_by_id', { length: 36, nullable: true }),
        text('decided_by', { length: 100, nullable: true }),
        longText('reason', { nullable: true }),
        text('filing_id', { length: 36, nullable: true }),
        instant('superseded_at', { nullable: true }),
      ],
      {
        uniques: [{ columns: ['milestone_id'], where: 'superseded_at IS NULL' }],
        indices: [{ columns: ['district_id', 'claimed_at'], where: "state = 'pending'" }, ['filing_id']],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('completion_claims');
  }
}
