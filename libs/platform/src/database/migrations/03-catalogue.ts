import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, date, decimal, flag, id, instant, json, longText, reference, text, version } from '../migration-columns';

export class Catalogue1795000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await planTables(runner);
    await importTables(runner);
    await projectTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table);
  }
}

const TABLES = [
  'project_transitions',
  'project_standings',
  'assignments',
  'project_plan_items',
  'projects',
  'plan_import_rows',
  'plan_imports',
  'indicators',
  'plan_items',
  'programmes',
  'boxes',
  'plans',
  'plan_texts',
];

const district = () => reference('district_id', 'districts');

async function planTables(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'plan_texts', [id(), district(), text('sha256', { length: 64 }), longText('content'), instant('created_at')], {
    uniques: [['district_id', 'sha256']],
  });
  await createTable(
    runner,
    'plans',
    [
      id(),
      district(),
      reference('text_id', 'plan_texts'),
      text('text_sha256', { length: 64 }),
      text('title', { length: 300 }),
      text('source', { length: 300 }),
      count('period_start'),
      count('period_end'),
      instant('imported_at'),
      version(),
    ],
    { uniques: [['district_id', 'title']] },
  );
  await createTable(
    runner,
    'boxes',
    [
      id(),
      district(),
      reference('plan_id', 'plans'),
      count('number'),
      text('title', { length: 300 }),
      text('chapter', { length: 300 }),
      instant('retired_at', { nullable: true }),
    ],
    { uniques: [['district_id', 'plan_id', 'number']] },
  );
  await createTable(
    runner,
    'programmes',
    [
      id(),
      district(),
      reference('box_id', 'boxes'),
      count('box'),
      count('position'),
      count('number', { nullable: true }),
      text('title', { length: 300 }),
      flag('open_ended', { default: false }),
      count('source_start'),
      count('source_end'),
      count('last_project_number', { default: 0 }),
      instant('retired_at', { nullable: true }),
    ],
    { indices: [['district_id', 'box', 'position']] },
  );
  await createTable(
    runner,
    'plan_items',
    [
      id(),
      district(),
      reference('plan_id', 'plans'),
      reference('programme_id', 'programmes'),
      reference('text_id', 'plan_texts'),
      count('box'),
      count('programme_number', { nullable: true }),
      count('seq'),
      longText('name'),
      longText('verbatim'),
      text('place', { nullable: true, length: 300 }),
      text('shared_tail', { nullable: true, length: 300 }),
      count('source_start'),
      count('source_end'),
      count('line'),
      json('warnings'),
      flag('corrected', { default: false }),
      flag('reviewed', { default: false }),
      text('state', { length: 20 }),
      text('not_established_reason', { nullable: true, length: 500 }),
      instant('retired_at', { nullable: true }),
      reference('replaced_by_id', 'plan_items', { nullable: true }),
      version(),
    ],
    {
      indices: [
        ['district_id', 'plan_id', 'source_start'],
        ['district_id', 'state'],
      ],
    },
  );
  await createTable(
    runner,
    'indicators',
    [
      id(),
      district(),
      reference('plan_id', 'plans'),
      count('number'),
      text('group_name', { length: 300 }),
      text('name', { length: 300 }),
      text('unit', { nullable: true }),
      text('base', { nullable: true }),
      text('target', { nullable: true }),
      text('annual', { nullable: true }),
      text('attribute', { nullable: true }),
      text('note', { nullable: true, length: 500 }),
      instant('retired_at', { nullable: true }),
    ],
    { uniques: [['district_id', 'plan_id', 'number']] },
  );
}

async function importTables(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'plan_imports',
    [
      id(),
      district(),
      reference('plan_id', 'plans', { nullable: true }),
      reference('text_id', 'plan_texts'),
      text('text_sha256', { length: 64 }),
      text('file_name', { length: 300 }),
      text('state', { length: 20 }),
      instant('started_at'),
      text('started_by'),
      instant('committed_at', { nullable: true }),
      count('boxes'),
      count('programmes'),
      count('items'),
      count('indicators'),
      count('added'),
      count('unchanged'),
      count('changed'),
      count('removed'),
      json('findings'),
      json('structure'),
      version(),
    ],
    {
      indices: [
        ['district_id', 'state'],
        ['district_id', 'started_at'],
      ],
    },
  );
  await createTable(
    runner,
    'plan_import_rows',
    [
      id(),
      district(),
      reference('import_id', 'plan_imports', { onDelete: 'CASCADE' }),
      count('position'),
      count('box'),
      text('box_title', { length: 300 }),
      count('programme_index', { nullable: true }),
      count('programme_number', { nullable: true }),
      text('programme_title', { length: 300 }),
      count('seq'),
      longText('name'),
      longText('verbatim'),
      text('place', { nullable: true, length: 300 }),
      text('shared_tail', { nullable: true, length: 300 }),
      count('source_start'),
      count('source_end'),
      count('line'),
      json('warnings'),
      text('change', { length: 20 }),
      longText('previous_name', { nullable: true }),
      reference('previous_item_id', 'plan_items', { nullable: true }),
      flag('reviewed', { default: false }),
      flag('corrected', { default: false }),
      version(),
    ],
    { indices: [['district_id', 'import_id', 'position']] },
  );
}

async function projectTables(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'projects',
    [
      id(),
      district(),
      reference('programme_id', 'programmes'),
      count('box'),
      text('code', { length: 40 }),
      text('name', { length: 400 }),
      text('sector', { length: 30 }),
      text('lifecycle', { length: 20 }),
      longText('description', { nullable: true }),
      text('place', { nullable: true, length: 300 }),
      decimal('total_investment', { nullable: true }),
      text('provenance', { length: 20 }),
      flag('demo', { default: false }),
      instant('created_at'),
      instant('updated_at'),
      version(),
    ],
    {
      uniques: [['district_id', 'code']],
      indices: [
        ['district_id', 'box'],
        ['district_id', 'sector'],
        ['district_id', 'lifecycle'],
        ['district_id', 'updated_at'],
      ],
    },
  );
  await createTable(
    runner,
    'project_plan_items',
    [id(), district(), reference('project_id', 'projects'), reference('plan_item_id', 'plan_items')],
    { uniques: [['district_id', 'project_id', 'plan_item_id']] },
  );
  await createTable(
    runner,
    'assignments',
    [
      id(),
      district(),
      reference('project_id', 'projects'),
      reference('department_id', 'departments'),
      text('role', { length: 12 }),
      text('state', { length: 12 }),
      text('reason', { nullable: true, length: 300 }),
      reference('responsible_user_id', 'users', { nullable: true }),
      reference('patron_user_id', 'users', { nullable: true }),
      instant('confirmed_at', { nullable: true }),
      text('confirmed_by', { nullable: true }),
    ],
    {
      uniques: [{ columns: ['project_id'], where: "role = 'lead'" }, ['district_id', 'project_id', 'department_id']],
      indices: [['district_id', 'department_id', 'role']],
    },
  );
  await createTable(
    runner,
    'project_standings',
    [
      id(),
      text('light_colour', { length: 10 }),
      json('light_reasons'),
      text('rule_pack', { length: 60 }),
      count('progress_hundredths', { nullable: true }),
      count('planned_hundredths', { nullable: true }),
      count('baseline_number'),
      count('milestones'),
      count('overdue_milestones'),
      count('max_days_late'),
      count('max_working_days_late'),
      text('next_milestone_name', { nullable: true, length: 400 }),
      date('next_milestone_date', { nullable: true }),
      date('as_of', { nullable: true }),
    ],
    { indices: [['light_colour']] },
  );
  await createTable(
    runner,
    'project_transitions',
    [
      id(),
      district(),
      reference('project_id', 'projects'),
      text('from_state', { length: 20 }),
      text('to_state', { length: 20 }),
      text('kind', { length: 12 }),
      date('date'),
      text('note', { nullable: true, length: 500 }),
      instant('created_at'),
      text('created_by'),
    ],
    { indices: [['district_id', 'project_id', 'created_at']] },
  );
}
