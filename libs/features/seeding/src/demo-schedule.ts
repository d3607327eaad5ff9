import type { LifecycleState, MilestoneKind, Sector } from '@portfolio/contracts';
import { addDays, addWorkingDays, applyTemplate, chooseTemplate, daysBetween, milestoneTemplate, nextWorkingDay, type ProposedMilestone, type WorkingCalendar } from '@portfolio/rules';
import type { SeedMilestone } from '@portfolio/schedule';
import { between, randomOf } from './random';

/** How a demo project is doing. */
export type DemoStory = 'unplanned' | 'draft' | 'on_track' | 'once_late' | 'overdue' | 'due_soon';

export interface DemoSchedule {
  story: DemoStory;
  frozen: boolean;
  lifecycle: LifecycleState;
  milestones: SeedMilestone[];
}

interface DemoProject {
  code: string;
  name: string;
  sector: Sector;
}

interface DemoOptions {
  /** Milestones for each project; the template's own number when null. */
  milestones: number | null;
  /** Tells this story, with the milestone in question this many working days from `asOf` (negative: past). */
  calendar: WorkingCalendar;
  told?: { story: 'overdue' | 'due_soon'; workingDays: number };
}

/** A believable schedule for a project as of a day: made up, repeatable, marked as demo data wherever it is stored. */
export function demoSchedule(project: DemoProject, asOf: string, { milestones: wanted, calendar, told }: DemoOptions): DemoSchedule {
  const random = randomOf(project.code);
  const story = told?.story ?? pickStory(random());
  if (story === 'unplanned') return { story, frozen: false, lifecycle: 'reserve', milestones: [] };
  const turning = turningDay(story, asOf, random, calendar, told?.workingDays);
  const planned = placed(project, turning, asOf, random, calendar, wanted);
  const milestones = planned.map((milestone) => lived(milestone, story, turning, asOf, random));
  const frozen = story !== 'draft';
  return { story, frozen, lifecycle: frozen ? lifecycleOf(milestones) : 'reserve', milestones: frozen ? milestones : milestones.map((each) => ({ ...each, actualDate: null, forecastDate: null, completionNote: null })) };
}

function pickStory(chance: number): DemoStory {
  if (chance < 0.06) return 'unplanned';
  if (chance < 0.16) return 'draft';
  if (chance < 0.66) return 'on_track';
  if (chance < 0.82) return 'once_late';
  return chance < 0.95 ? 'overdue' : 'due_soon';
}

/** The day of the milestone that the story turns on: overdue in the past, due soon ahead, else free. */
function turningDay(story: DemoStory, asOf: string, random: () => number, calendar: WorkingCalendar, workingDays: number | undefined): string | null {
  if (workingDays !== undefined) return addWorkingDays(nextWorkingDay(asOf, calendar), workingDays, calendar);
  if (story === 'overdue') return addWorkingDays(asOf, -between(random, 1, 28), calendar);
  if (story === 'due_soon') return addWorkingDays(asOf, between(random, 1, 4), calendar);
  return null;
}

/** The template laid so that one of its steps falls on the turning day, or started at a free day. */
function placed(project: DemoProject, turning: string | null, asOf: string, random: () => number, calendar: WorkingCalendar, wanted: number | null): ProposedMilestone[] {
  const kind = chooseTemplate(project);
  const template = milestoneTemplate(kind);
  const step = between(random, 1, template.length - 2);
  const start = turning === null ? addDays(asOf, between(random, -700, 150)) : addDays(turning, -(template[step]?.offsetDays ?? 0));
  const milestones = applyTemplate(kind, start, calendar);
  const moved = turning === null ? milestones : milestones.map((milestone, at) => (at === step ? { ...milestone, baselineDate: turning } : milestone));
  return wanted === null ? moved : resized(moved, wanted, calendar);
}

/** Exactly `count` milestones: the first ones of the template, or more of the kind `other` after the last. */
function resized(milestones: readonly ProposedMilestone[], count: number, calendar: WorkingCalendar): ProposedMilestone[] {
  const kept = milestones.slice(0, count);
  const last = milestones[milestones.length - 1];
  for (let at = kept.length; at < count && last !== undefined; at += 1) {
    const more = at - milestones.length + 1;
    kept.push({ kind: 'other', name: `后续节点 ${more}`, weight: 1, sequence: at + 1, baselineDate: nextWorkingDay(addDays(last.baselineDate, more * 30), calendar) });
  }
  return kept;
}

/** What became of a planned milestone until `asOf`. */
function lived({ kind, name, weight, baselineDate }: ProposedMilestone, story: DemoStory, turning: string | null, asOf: string, random: () => number): SeedMilestone {
  const common = { kind, name, weight, baselineDate };
  const slip = between(random, 20, 90);
  if (story === 'overdue' && baselineDate === turning) return { ...common, ...reported(baselineDate, addDays(asOf, slip), asOf) };
  if (baselineDate > asOf || (story === 'due_soon' && baselineDate === turning) || (turning !== null && baselineDate > turning)) return { ...common, forecastDate: story === 'overdue' ? addDays(baselineDate, slip) : null };
  const late = story === 'once_late' && random() < 0.4 ? between(random, 2, 25) : -between(random, 0, 6);
  const actualDate = addDays(baselineDate, Math.min(late, daysBetween(baselineDate, asOf)));
  return { ...common, actualDate, completionNote: actualDate > baselineDate ? '受施工季节影响，较计划推迟' : null };
}

/** Days before `asOf` on which the unit reported, and how much of the whole slip it admitted to then. */
const REPORTS = [
  { daysBefore: 84, share: 0 },
  { daysBefore: 56, share: 0.2 },
  { daysBefore: 28, share: 0.35 },
  { daysBefore: 9, share: 0.75 },
] as const;

/** Days before `asOf` of the last report: last week's filing. */
const LAST_REPORT = 4;

/** A date that slipped report by report, as late works do. */
function reported(baselineDate: string, forecastDate: string, asOf: string): Pick<SeedMilestone, 'forecastDate' | 'reportedOn' | 'earlierForecasts'> {
  const slip = daysBetween(baselineDate, forecastDate);
  return { forecastDate, reportedOn: addDays(asOf, -LAST_REPORT), earlierForecasts: REPORTS.map(({ daysBefore, share }) => ({ reportedOn: addDays(asOf, -daysBefore), forecastDate: addDays(baselineDate, Math.round(slip * share)) })) };
}

const REACHED: readonly [MilestoneKind, LifecycleState][] = [
  ['operation', 'in_operation'],
  ['acceptance', 'completed'],
  ['start', 'construction'],
];

function lifecycleOf(milestones: readonly SeedMilestone[]): LifecycleState {
  const done = new Set(milestones.filter(({ actualDate }) => actualDate != null).map(({ kind }) => kind));
  for (const [kind, state] of REACHED) if (done.has(kind)) return state;
  return done.size > 0 ? 'preparation' : 'reserve';
}
