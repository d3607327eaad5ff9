import { randomUUID } from 'node:crypto';

/** @typedef {import('./rows.mjs').Rows} Rows */
/** @typedef {import('./rows.mjs').Row} Row */

/** One head and nine filers a unit; five milestones a project. */
const UNIT_SIZE = 10;
const STEPS = 5;
/** Due from 30 days ago to 9 days ahead, evenly: every rung of the ladder has its share, three of five are far enough for an order. */
const DAYS = { first: -30, spread: 40 };

/**
 * Fills a database that holds the demo data with a backlog: open milestones of many units, all of them on some rung of the ladder.
 * @param {Rows} rows
 * @param {{ milestones: number, recipients: number }} size
 * @param {string} today
 */
export async function fillBacklog(rows, { milestones, recipients }, today) {
  const filer = await rows.one("SELECT * FROM users WHERE username = 'filer'");
  const units = Array.from({ length: Math.ceil(recipients / UNIT_SIZE) }, (_, at) => ({ id: randomUUID(), code: `BENCH${at}`, name: `测试单位 ${at}`, short_name: `测试 ${at}` }));
  await rows.copies('departments', await rows.one(`SELECT * FROM departments WHERE id = '${filer['department_id']}'`), units);
  const people = Array.from({ length: recipients }, (_, at) => ({
    id: randomUUID(),
    username: `bench-${at}`,
    display_name: `测试人员 ${at}`,
    email: `bench-${at}@bench.invalid`,
    department_id: units[at % units.length]?.id,
    role: at < units.length ? 'unit_head' : 'filer',
  }));
  await rows.copies('users', filer, people);
  const projects = Array.from({ length: Math.ceil(milestones / STEPS) }, (_, at) => ({ id: randomUUID(), code: `YQ-BENCH-${at}`, name: `测试项目 ${at}`, lifecycle: 'construction' }));
  const model = await rows.one("SELECT m.*, b.id AS baseline_id FROM milestones m JOIN baselines b ON b.project_id = m.project_id AND b.number = 1 WHERE m.baseline_number = 1 AND m.actual_date IS NULL ORDER BY m.id LIMIT 1");
  const { baseline_id: baselineId, ...milestone } = model;
  const of = `project_id = '${milestone['project_id']}'`;
  await rows.copies('projects', await rows.one(`SELECT * FROM projects WHERE id = '${milestone['project_id']}'`), projects);
  const assignment = { role: 'lead', state: 'confirmed', responsible_user_id: null, patron_user_id: null };
  await rows.copies('assignments', await rows.one(`SELECT * FROM assignments WHERE ${of} AND role = 'lead'`), projects.map(({ id }, at) => ({ ...assignment, id: randomUUID(), project_id: id, department_id: units[at % units.length]?.id })));
  await rows.copies('project_standings', await rows.one(`SELECT * FROM project_standings WHERE id = '${milestone['project_id']}'`), projects.map(({ id }) => ({ id, as_of: today })));
  const baselines = projects.map(({ id }) => ({ id: randomUUID(), project_id: id }));
  await rows.copies('baselines', await rows.one(`SELECT * FROM baselines WHERE id = '${baselineId}'`), baselines);
  const steps = Array.from({ length: milestones }, (_, at) => stepOf(at, { projects, people, today, units: units.length }));
  await rows.copies('milestones', milestone, steps);
  const entry = await rows.one(`SELECT * FROM baseline_entries WHERE baseline_id = '${baselineId}' LIMIT 1`);
  await rows.copies('baseline_entries', entry, steps.map((step, at) => ({ id: randomUUID(), milestone_id: step.id, baseline_id: baselines[at % baselines.length]?.id, baseline_date: step.baseline_date, name: step.name })));
  if (rows.dialect === 'postgres') await rows.query('ANALYZE');
}

/**
 * @param {number} at
 * @param {{ projects: { id: string }[], people: { id: string }[], today: string, units: number }} world
 */
function stepOf(at, { projects, people, today, units }) {
  const project = at % projects.length;
  const step = Math.floor(at / projects.length);
  // Somebody of the unit that leads the project, heads included where a unit is small.
  const colleagues = Math.max(1, Math.floor(people.length / units));
  const person = people[(project % units) + units * (Math.floor(project / units) % colleagues)];
  return { id: randomUUID(), project_id: projects[project]?.id, name: `测试节点 ${at}`, sequence: step + 1, baseline_date: dateFrom(today, DAYS.first + ((project + 11 * step) % DAYS.spread)), forecast_date: null, responsible_user_id: person?.id ?? null };
}

/**
 * @param {string} date
 * @param {number} days
 */
function dateFrom(date, days) {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Every scheduled job counts as having run today, so that a worker does only what is measured.
 * @param {Rows} rows
 * @param {{ jobs: readonly string[], at: string, today: string }} run
 */
export async function nothingMissed(rows, { jobs, at, today }) {
  const run = { id: '', job: '', started_at: at, finished_at: at, as_of: today, run_trigger: 'schedule', due: 0, created: 0, sent: 0, failed: 0, skipped: 0, error: null };
  await rows.copies('heartbeats', run, jobs.map((job) => ({ id: randomUUID(), job })));
}
