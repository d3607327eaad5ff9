import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeImmutable, makeMutable } from '../immutable';
import { count, createTable, date, decimal, flag, id, instant, json, longText, reference, text, version } from '../migration-columns';

/** 进展填报: windows, who owes a filing in them, filings with their steps, and what the honesty checks noticed. */
export class Filing1795000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'filing_windows',
      [
        id(),
        reference('district_id', 'districts'),
        text('kind', { length: 10 }),
        text('period', { length: 10 }),
        date('starts_on'),
        date('ends_on'),
        date('opens_on'),
        date('due_on'),
        date('closed_on', { nullable: true }),
        flag('skipped', { default: false }),
        longText('reason', { nullable: true }),
        flag('moved', { default: false }),
        count('due_number', { default: 1 }),
        version(),
      ],
      { uniques: [['district_id', 'kind', 'period']], indices: [['district_id', 'due_on']] },
    );
    await createTable(
      runner,
      'filing_duties',
      [
        id(),
        reference('district_id', 'districts'),
        reference('window_id', 'filing_windows'),
        reference('project_id', 'projects'),
        reference('department_id', 'departments'),
        text('part', { length: 12 }),
      ],
      { uniques: [['window_id', 'project_id', 'department_id']] },
    );
    await createTable(
      runner,
      'filing_cadences',
      [
        id(),
        reference('district_id', 'districts'),
        reference('project_id', 'projects'),
        text('kind', { length: 10, nullable: true }),
        longText('reason'),
        instant('decided_at'),
        text('decided_by', { length: 100 }),
        version(),
      ],
      { uniques: [['district_id', 'project_id']] },
    );
    await createTable(
      runner,
      'filings',
      [
        id(),
        reference('district_id', 'districts'),
        reference('window_id', 'filing_windows'),
        reference('project_id', 'projects'),
        reference('department_id', 'departments'),
        text('part', { length: 12 }),
        text('state', { length: 20 }),
        flag('no_change', { default: false }),
        longText('progress_text'),
        decimal('progress_percent', { nullable: true }),
        decimal('computed_percent', { nullable: true }),
        decimal('investment_period', { nullable: true }),
        decimal('investment_to_date', { nullable: true }),
        longText('next_steps'),
        text('self_rating', { length: 10, nullable: true }),
        json('milestones'),
        json('review_words'),
        longText('review_note', { nullable: true }),
        instant('submitted_at', { nullable: true }),
        flag('in_time', { nullable: true }),
        text('filed_by_id', { length: 36, nullable: true }),
        text('filed_by', { length: 100, nullable: true }),
        text('approved_by_id', { length: 36, nullable: true }),
        text('approved_by', { length: 100, nullable: true }),
        text('reviewed_by', { length: 100, nullable: true }),
        flag('demo', { default: false }),
        instant('updated_at'),
        version(),
      ],
      {
        uniques: [['window_id', 'project_id', 'department_id']],
        indices: [
          ['district_id', 'state'],
          ['district_id', 'updated_at'],
        ],
      },
    );
    await createTable(runner, 'filing_steps', [
      id(),
      reference('district_id', 'districts'),
      reference('filing_id', 'filings'),
      text('action', { length: 10 }),
      instant('at'),
      text('actor_id', { length: 36, nullable: true }),
      text('actor', { length: 100 }),
      longText('note', { nullable: true }),
      json('words'),
    ]);
    await createTable(
      runner,
      'filing_editors',
      [
        id(),
        reference('district_id', 'districts'),
        reference('filing_id', 'filings', { onDelete: 'CASCADE' }),
        text('user_id', { length: 36 }),
        text('name', { length: 100 }),
        instant('at'),
      ],
      { uniques: [['filing_id', 'user_id']] },
    );
    await createTable(
      runner,
      'honesty_records',
      [
        id(),
        reference('district_id', 'districts'),
        text('cause', { length: 160 }),
        reference('project_id', 'projects'),
        reference('department_id', 'departments', { nullable: true }),
        reference('filing_id', 'filings', { nullable: true }),
        text('code', { length: 50 }),
        text('field', { length: 30, nullable: true }),
        longText('text'),
        longText('question'),
        json('facts'),
        text('origin', { length: 12 }),
        instant('found_at'),
        longText('answer', { nullable: true }),
        text('answered_by', { length: 100, nullable: true }),
        text('decision', { length: 12 }),
        text('decided_by', { length: 100, nullable: true }),
        instant('decided_at', { nullable: true }),
        longText('decision_note', { nullable: true }),
        flag('demo', { default: false }),
        version(),
      ],
      { uniques: [['district_id', 'cause']], indices: [['district_id', 'decision']] },
    );
    // What was done to a filing is kept as it was done.
    await makeImmutable(runner, 'filing_steps');
  }

  async down(runner: QueryRunner): Promise<void> {
    await makeMutable(runner, 'filing_steps');
    const tables = ['honesty_records', 'filing_editors', 'filing_steps', 'filings', 'filing_cadences', 'filing_duties', 'filing_windows'];
    for (const table of tables) await runner.dropTable(table);
  }
}
