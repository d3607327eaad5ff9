import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, count, createTable, date, flag, id, instant, json, longText, reference, text, version } from '../migration-columns';
import { makeImmutable, makeMutable } from '../immutable';

const IMMUTABLE = ['rule_packs', 'rule_pack_activations', 'light_periods', 'project_ratings', 'rating_reviews'];

/** Rule packs and their activations, period results, exemptions, ratings, and the outbox of large recomputations. */
export class Lights1795000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'rule_packs',
      [
        ...[id(), reference('district_id', 'districts'), text('code', { length: 40 }), count('number'), text('name', { length: 60 }), text('source')],
        ...[text('based_on', { length: 60 }), json('rules'), text('note', { length: 500, nullable: true })],
        ...[instant('created_at'), text('created_by_id', { length: 36 }), text('created_by', { length: 100 })],
      ],
      { uniques: [['district_id', 'code', 'number']] },
    );
    await createTable(
      runner,
      'rule_pack_activations',
      [
        ...[id(), reference('district_id', 'districts'), count('sequence'), text('pack', { length: 60 }), date('from_date'), text('note', { length: 500 })],
        ...[instant('activated_at'), text('activated_by_id', { length: 36 }), text('activated_by', { length: 100 })],
      ],
      { uniques: [['district_id', 'sequence']] },
    );
    await createTable(
      runner,
      'light_periods',
      [
        ...[id(), reference('district_id', 'districts'), reference('project_id', 'projects'), text('period', { length: 8 }), text('rule_pack', { length: 60 })],
        ...[text('colour', { length: 10 }), text('own_colour', { length: 10 }), json('reasons'), date('as_of'), instant('recorded_at')],
      ],
      { indices: [['district_id', 'period']], uniques: [['project_id', 'period']] },
    );
    await createTable(
      runner,
      'exemptions',
      [
        ...[id(), reference('district_id', 'districts'), reference('project_id', 'projects'), text('dimension', { length: 30 })],
        ...[reference('milestone_id', 'milestones', { nullable: true }), longText('reason'), longText('evidence'), date('from_date', { nullable: true }), date('until_date')],
        ...[text('state', { length: 10 }), instant('requested_at'), text('requested_by_id', { length: 36 }), text('requested_by', { length: 100 })],
        ...[instant('decided_at', { nullable: true }), text('decided_by_id', { length: 36, nullable: true }), text('decided_by', { length: 100, nullable: true })],
        ...[text('decision_note', { length: 500, nullable: true }), flag('demo', { default: false }), version()],
      ],
      { indices: [['district_id', 'state', 'until_date']] },
    );
    await createTable(
      runner,
      'project_ratings',
      [
        ...[id(), reference('district_id', 'districts'), reference('project_id', 'projects'), text('side', { length: 10 }), text('period', { length: 8 })],
        ...[text('rating', { length: 10 }), text('comment', { length: 1000 }), instant('rated_at'), text('rated_by_id', { length: 36 }), text('rated_by', { length: 100 })],
        flag('demo', { default: false }),
      ],
      { indices: [['district_id', 'project_id', 'side', 'rated_at']] },
    );
    await createTable(runner, 'rating_reviews', [
      ...[id(), reference('district_id', 'districts'), reference('project_id', 'projects'), text('subject'), text('note', { length: 1000 })],
      ...[instant('noted_at'), text('noted_by_id', { length: 36 }), text('noted_by', { length: 100 })],
    ]);
    await createTable(
      runner,
      'light_refreshes',
      [id(), reference('district_id', 'districts'), text('cause', { length: 30 }), text('detail'), instant('created_at'), instant('done_at', { nullable: true }), count('projects', { nullable: true })],
      { indices: [{ columns: ['created_at'], where: 'done_at IS NULL' }] },
    );
    await addColumns(runner, 'project_standings', [
      ...[text('self_rating', { length: 10, nullable: true }), text('self_rating_id', { length: 36, nullable: true })],
      ...[text('inspector_rating', { length: 10, nullable: true }), text('inspector_rating_id', { length: 36, nullable: true })],
    ]);
    for (const table of IMMUTABLE) await makeImmutable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of IMMUTABLE) await makeMutable(runner, table);
    for (const column of ['self_rating', 'self_rating_id', 'inspector_rating', 'inspector_rating_id']) await runner.dropColumn('project_standings', column);
    for (const table of ['light_refreshes', 'rating_reviews', 'project_ratings', 'exemptions', 'light_periods', 'rule_pack_activations', 'rule_packs']) await runner.dropTable(table);
  }
}
