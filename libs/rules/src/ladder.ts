import { rungLabel, type LadderDefinition, type LadderRung, type Rung, type RungDuties, type SubjectType } from '@portfolio/contracts';
import type { BusinessDate } from './business-date';
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from './working-days';
import type { WorkingCalendar } from './working-days';

export interface RungDue extends RungDuties {
  rung: Rung;
  offset: number;
  /** The working day on which this rung goes out. */
  dueDate: BusinessDate;
  /** True when that day is already past: send it now unless it was sent then. */
  missed: boolean;
}

const tells = (offset: number, audiences: LadderRung['audiences'], duties: Partial<RungDuties> = {}): LadderRung => ({
  offset, audiences, asksSignature: false, asksAnswer: false, draftsOrder: false, ...duties,
});
const before = [-7, -3, -1, 0].map((offset) => tells(offset, ['responsible']));

/** The standard ladder (domain: reminder ladder), in force until a planner's version takes its place. */
const STANDARD: LadderDefinition = {
  rungs: [
    ...before,
    tells(1, ['responsible', 'unit_head'], { asksSignature: true, asksAnswer: true }),
    tells(3, ['responsible', 'unit_head', 'patron'], { asksSignature: true, asksAnswer: true }),
    tells(5, ['inspectors'], { draftsOrder: true }),
  ],
  repeat: { every: 5, audiences: ['unit_head', 'inspectors'], asksSignature: true, asksAnswer: true },
  holdWorkingDays: 5,
};

/** An order is itself the office's last word: its ladder climbs to the office and drafts nothing; it is answered on the order. */
const withoutOrders = ({ rungs, repeat, holdWorkingDays }: LadderDefinition): LadderDefinition => ({
  rungs: rungs.map((rung) => ({ ...rung, asksAnswer: false, draftsOrder: false })),
  repeat: repeat === null ? null : { ...repeat, asksAnswer: false },
  holdWorkingDays,
});

/** A window is open for a week at most: a reminder a week ahead would come before it, and one every other day is noise. */
const shortly = ({ rungs, ...rest }: LadderDefinition): LadderDefinition => ({ ...rest, rungs: rungs.filter(({ offset }) => offset >= -1) });

export const STANDARD_LADDERS: Record<SubjectType, LadderDefinition> = {
  milestone: STANDARD,
  filing: shortly(withoutOrders(STANDARD)),
  order: withoutOrders(STANDARD),
  // It is answered on the blocker's own page, and what it holds up has a ladder of its own.
  blocker: withoutOrders(STANDARD),
};

/** `-7`, `0`, `+10`. */
export function rungKey(offset: number): Rung {
  if (offset === 0) return '0';
  return offset < 0 ? (`${offset}` as Rung) : `+${offset}`;
}

/**
 * The working day a rung goes out: a rung that falls on a day off goes out on the next working day. Days are counted from the
 * due date, so from a due date on a day off rungs 0 and +1 meet on the next working day.
 */
export function rungDate(offset: number, dueDate: BusinessDate, calendar: WorkingCalendar): BusinessDate {
  return nextWorkingDay(addWorkingDays(dueDate, offset, calendar), calendar);
}

/** Which rungs a due date has behind it on `asOf`; the highest of them is the one to see to. */
function highestOffset(definition: LadderDefinition, dueDate: BusinessDate, asOf: BusinessDate, calendar: WorkingCalendar): number | null {
  const last = definition.rungs.at(-1)?.offset ?? 0;
  const { repeat } = definition;
  if (repeat !== null && dueDate < asOf) {
    const late = workingDaysBetween(dueDate, asOf, calendar);
    const from = Math.max(last, 0);
    if (late >= from + repeat.every) return from + Math.floor((late - from) / repeat.every) * repeat.every;
  }
  return definition.rungs.findLast(({ offset }) => rungDate(offset, dueDate, calendar) <= asOf)?.offset ?? null;
}

/** What the rung of an offset does; a repeat where no rung of its own stands. */
export function rungDuties(definition: LadderDefinition, offset: number): RungDuties | null {
  const rung = definition.rungs.find((each) => each.offset === offset);
  if (rung !== undefined) return rung;
  return definition.repeat === null ? null : { ...definition.repeat, draftsOrder: false };
}

/**
 * The one rung that a scan on `asOf` has to see to for something open that is due on `dueDate`, or null: the highest whose day
 * has come. Rungs below it are never caught up, so a scan after days of silence sends one message and no flood. It says nothing
 * about what was sent: the caller keeps "once per rung, subject and recipient". Nothing on a day off.
 */
export function rungDue(definition: LadderDefinition, dueDate: BusinessDate, asOf: BusinessDate, calendar: WorkingCalendar): RungDue | null {
  if (!calendar.isWorkingDay(asOf)) return null;
  const offset = highestOffset(definition, dueDate, asOf, calendar);
  const duties = offset === null ? null : rungDuties(definition, offset);
  if (offset === null || duties === null) return null;
  const goesOut = rungDate(offset, dueDate, calendar);
  const { audiences, asksSignature, asksAnswer, draftsOrder } = duties;
  return { rung: rungKey(offset), offset, dueDate: goesOut, missed: goesOut < asOf, audiences, asksSignature, asksAnswer, draftsOrder };
}

/** The rung that goes out next after `asOf` if nothing is done, with its day; null when the ladder has ended. */
export function nextRung(definition: LadderDefinition, dueDate: BusinessDate, asOf: BusinessDate, calendar: WorkingCalendar): Pick<RungDue, 'rung' | 'dueDate'> | null {
  const { rungs, repeat } = definition;
  const ahead = rungs.map(({ offset }) => rungDate(offset, dueDate, calendar)).filter((date) => date > asOf);
  if (ahead.length === 0 && repeat !== null) {
    const from = Math.max(rungs.at(-1)?.offset ?? 0, 0);
    const late = dueDate < asOf ? workingDaysBetween(dueDate, asOf, calendar) : 0;
    ahead.push(rungDate(from + (Math.max(0, Math.floor((late - from) / repeat.every)) + 1) * repeat.every, dueDate, calendar));
  }
  const [date] = ahead.sort();
  // Where several meet on one day, the highest goes out.
  return date === undefined ? null : rungDue(definition, dueDate, date, calendar);
}

/** From this offset on an order is drafted, also by a scan that came late; null where the ladder drafts none. */
export function orderOffset(definition: LadderDefinition): number | null {
  return definition.rungs.find(({ draftsOrder }) => draftsOrder)?.offset ?? null;
}

/** The last day on which an answer holds the rungs that follow: so many working days, and at most until the promised date. */
export function holdsUntil(answer: { answeredOn: BusinessDate; forecastDate: BusinessDate | null }, holdWorkingDays: number, calendar: WorkingCalendar): BusinessDate {
  const end = addWorkingDays(answer.answeredOn, holdWorkingDays, calendar);
  return answer.forecastDate !== null && answer.forecastDate < end ? answer.forecastDate : end;
}

export const LADDER_LIMITS = { offset: 60, rungs: 20, every: 20, hold: 20 };

/** What a ladder for this kind leaves out though it can be used, as sentences for whoever puts it in force; the standard ladders leave out nothing. */
export function ladderGaps(subjectType: SubjectType, { rungs, repeat }: LadderDefinition): string[] {
  const standard = STANDARD_LADDERS[subjectType];
  const late = rungs.filter(({ offset }) => offset >= 1);
  const told = [...late, ...(repeat === null ? [] : [repeat])].flatMap(({ audiences }) => audiences);
  const last = rungs.at(-1);
  return [
    ...(repeat === null ? [`没有定期再提醒：${last === undefined ? '' : `最后一级（${rungLabel(rungKey(last.offset))}）之后`}不再提醒，事项会一直沉默。`] : []),
    ...(drafts(rungs) || !drafts(standard.rungs) ? [] : ['没有一级起草督办单：逾期不会自动进入督办。']),
    ...(told.includes('inspectors') ? [] : ['逾期之后不通知督查室。']),
    ...(told.includes('unit_head') ? [] : ['逾期之后不通知单位负责人。']),
  ];
}

/** What is wrong with a ladder, as sentences that say what to do; empty when it can be used. */
export function ladderFaults({ rungs, repeat, holdWorkingDays }: LadderDefinition): string[] {
  const faults: string[] = [];
  const offsets = rungs.map(({ offset }) => offset);
  if (rungs.length === 0) faults.push('至少设置一级提醒。');
  if (rungs.length > LADDER_LIMITS.rungs) faults.push(`最多设置 ${LADDER_LIMITS.rungs} 级提醒。`);
  if (offsets.some((offset) => !Number.isInteger(offset) || Math.abs(offset) > LADDER_LIMITS.offset)) faults.push(`提醒级别应为 −${LADDER_LIMITS.offset} 至 +${LADDER_LIMITS.offset} 之间的整数工作日。`);
  if (offsets.some((offset, at) => at > 0 && offset <= (offsets[at - 1] ?? -Infinity))) faults.push('各级提醒应从早到晚排列，不能重复。');
  if ([...rungs, ...(repeat === null ? [] : [repeat])].some(({ audiences }) => audiences.length === 0)) faults.push('每一级提醒至少选一类收件人。');
  if (rungs.some(({ offset, asksAnswer, draftsOrder }) => offset < 1 && (asksAnswer || draftsOrder))) faults.push('到期之前的提醒不能要求说明原因或起草督办单。');
  if (rungs.filter(({ draftsOrder }) => draftsOrder).length > 1) faults.push('只能有一级提醒起草督办单。');
  if (!rungs.some(({ offset, audiences }) => offset >= 1 && (audiences.includes('unit_head') || audiences.includes('inspectors')))) faults.push('逾期之后至少有一级提醒送单位负责人或督查室，否则无人答复时没有上级知道。');
  if (repeat !== null && (!Number.isInteger(repeat.every) || repeat.every < 1 || repeat.every > LADDER_LIMITS.every)) faults.push(`重复提醒的间隔应为 1 至 ${LADDER_LIMITS.every} 个工作日。`);
  if (!Number.isInteger(holdWorkingDays) || holdWorkingDays < 0 || holdWorkingDays > LADDER_LIMITS.hold) faults.push(`答复后的暂缓天数应为 0 至 ${LADDER_LIMITS.hold} 个工作日。`);
  return faults;
}

function drafts(rungs: readonly LadderRung[]): boolean {
  return rungs.some(({ draftsOrder }) => draftsOrder);
}
