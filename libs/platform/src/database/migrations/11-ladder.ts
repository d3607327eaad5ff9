import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, date, flag, id, instant, json, longText, reference, text, version } from '../migration-columns';

/** Reminders of anything that is due, versions of the ladder, answers, and who stands in for whom. */
export class Ladder1795000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await aside(runner);
    await createSubjectReminders(runner);
    await runner.query(`INSERT INTO reminders (
        id, district_id, subject_type, subject_id, subject_number, subject_title, due_date, project_id, unit_id, rung, rung_offset,
        recipient_key, channel, state, reason, skip_code, days_late, run_date, digest_id, possibly_repeated, demo, created_at, sent_at, opened_at, signed_at)
      SELECT old.id, old.district_id, 'milestone', old.milestone_id, old.baseline_number, milestone.name, old.baseline_date, milestone.project_id,
        (SELECT MAX(lead.department_id) FROM assignments AS lead WHERE lead.project_id = milestone.project_id AND lead.role = 'lead'),
        old.rung, CAST(old.rung AS INTEGER), old.recipient_key, old.channel, old.state, old.reason,
        CASE WHEN old.state <> 'skipped' THEN NULL WHEN old.recipient_key = 'none' THEN 'no_recipient' WHEN old.digest_id IS NULL THEN 'no_address' ELSE 'expired' END,
        old.days_late, old.run_date, old.digest_id, old.possibly_repeated, milestone.demo, old.created_at, old.sent_at, old.opened_at, old.signed_at
      FROM reminders_before AS old INNER JOIN milestones AS milestone ON milestone.id = old.milestone_id`);
    await runner.query('DROP TABLE reminders_before');
    await createTable(
      runner,
      'ladder_versions',
      [
        id(),
        reference('district_id', 'districts'),
        text('subject_type', { length: 10 }),
        count('number'),
        text('note'),
        json('definition'),
        date('starts_on', { nullable: true }),
        text('created_by', { length: 100 }),
        instant('created_at'),
        text('activated_by', { length: 100, nullable: true }),
        instant('activated_at', { nullable: true }),
        version(),
      ],
      { uniques: [['district_id', 'subject_type', 'number']] },
    );
    await createTable(
      runner,
      'reminder_answers',
      [
        id(),
        reference('district_id', 'districts'),
        text('subject_type', { length: 10 }),
        text('subject_id', { length: 36 }),
        count('subject_number'),
        count('rung_offset'),
        longText('cause'),
        date('forecast_date', { nullable: true }),
        date('answered_on'),
        date('holds_until'),
        text('answered_by_id', { length: 36, nullable: true }),
        text('answered_by', { length: 100 }),
        instant('created_at'),
      ],
      { indices: [['district_id', 'holds_until']], uniques: [['subject_type', 'subject_id', 'subject_number', 'rung_offset']] },
    );
    await createTable(
      runner,
      'absences',
      [
        id(),
        reference('district_id', 'districts'),
        reference('user_id', 'users'),
        reference('substitute_id', 'users', { nullable: true }),
        date('from_date'),
        date('to_date'),
        text('note', { nullable: true }),
        text('created_by', { length: 100 }),
        instant('created_at'),
        instant('revoked_at', { nullable: true }),
        version(),
      ],
      { indices: [['district_id', 'to_date']] },
    );
  }

  /** Only milestones could be reminded of before. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['absences', 'reminder_answers', 'ladder_versions']) await runner.dropTable(table);
    await aside(runner);
    await createMilestoneReminders(runner);
    await runner.query(`INSERT INTO reminders (
        id, district_id, milestone_id, baseline_number, baseline_date, rung, recipient_key, channel, state, reason, days_late, run_date,
        digest_id, possibly_repeated, created_at, sent_at, opened_at, signed_at)
      SELECT id, district_id, subject_id, subject_number, due_date, rung, recipient_key, channel, state, reason, days_late, run_date,
        digest_id, possibly_repeated, created_at, sent_at, opened_at, signed_at
      FROM reminders_before WHERE subject_type = 'milestone'`);
    await runner.query('DROP TABLE reminders_before');
  }
}

/** Keeps the rows while the table makes place for its successor of the same name. */
async function aside(runner: QueryRunner): Promise<void> {
  await runner.query('CREATE TABLE reminders_before AS SELECT * FROM reminders');
  await runner.dropTable('reminders');
}

async function createSubjectReminders(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'reminders',
    [
      id(),
      reference('district_id', 'districts'),
      text('subject_type', { length: 10 }),
      text('subject_id', { length: 36 }),
      count('subject_number'),
      text('subject_title', { length: 300 }),
      date('due_date'),
      reference('project_id', 'projects', { nullable: true }),
      text('unit_id', { length: 36, nullable: true }),
      text('rung', { length: 8 }),
      count('rung_offset'),
      text('ladder_id', { length: 36, nullable: true }),
      text('recipient_key', { length: 36 }),
      text('on_behalf_of_id', { length: 36, nullable: true }),
      text('channel', { length: 10 }),
      text('state', { length: 10 }),
      text('reason', { nullable: true, length: 300 }),
      text('skip_code', { nullable: true, length: 20 }),
      text('remark', { nullable: true, length: 200 }),
      flag('asks_signature', { default: false }),
      flag('asks_answer', { default: false }),
      count('days_late'),
      count('working_days_late', { nullable: true }),
      date('run_date'),
      text('digest_id', { nullable: true, length: 36 }),
      flag('possibly_repeated', { default: false }),
      flag('demo', { default: false }),
      instant('created_at'),
      instant('sent_at', { nullable: true }),
      instant('opened_at', { nullable: true }),
      instant('signed_at', { nullable: true }),
    ],
    {
      indices: [['district_id', 'recipient_key', 'channel', 'state'], ['digest_id']],
      uniques: [['subject_type', 'subject_id', 'subject_number', 'rung_offset', 'recipient_key', 'channel']],
    },
  );
}

async function createMilestoneReminders(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'reminders',
    [
      id(),
      reference('district_id', 'districts'),
      reference('milestone_id', 'milestones'),
      count('baseline_number'),
      date('baseline_date'),
      text('rung', { length: 8 }),
      text('recipient_key', { length: 36 }),
      text('channel', { length: 10 }),
      text('state', { length: 10 }),
      text('reason', { nullable: true, length: 300 }),
      count('days_late'),
      date('run_date'),
      text('digest_id', { nullable: true, length: 36 }),
      flag('possibly_repeated', { default: false }),
      instant('created_at'),
      instant('sent_at', { nullable: true }),
      instant('opened_at', { nullable: true }),
      instant('signed_at', { nullable: true }),
    ],
    {
      indices: [['district_id', 'recipient_key', 'channel', 'state'], ['digest_id']],
      uniques: [['milestone_id', 'baseline_number', 'rung', 'recipient_key', 'channel']],
    },
  );
}
