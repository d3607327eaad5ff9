import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, flag } from '../migration-columns';

/** 免单位负责人审核: a unit whose clerk's filings go straight to 督查室. */
export class HeadWaiver1795000021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'departments', [flag('waives_head_approval', { default: false })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('departments', 'waives_head_approval');
  }
}
