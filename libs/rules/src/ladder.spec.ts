import fc from 'fast-check';
import { SUBJECT_TYPES, type LadderDefinition } from '@portfolio/contracts';
import { anyCalendar, fromNotice, planDate, withHoliday } from '../test/arbitraries';
import { addDays } from './business-date';
import { STANDARD_LADDERS, holdsUntil, ladderFaults, ladderGaps, nextRung, orderOffset, rungDate, rungDue, rungDuties, rungKey } from './ladder';
import { nextWorkingDay, plainWeekdays } from './working-days';

const ladder = STANDARD_LADDERS.milestone;
const on = (asOf: string, dueDate = '2026-11-18', calendar = plainWeekdays, definition = ladder) => rungDue(definition, dueDate, asOf, calendar);

/** Every day from before the first rung to `days` later: the rung that is new on it. */
function climbed(dueDate: string, days: number, calendar = plainWeekdays, definition = ladder): [string, string][] {
  const seen = new Set<string>();
  const climbs: [string, string][] = [];
  for (let day = -50; day <= days; day += 1) {
    const asOf = addDays(dueDate, day);
    const due = rungDue(definition, dueDate, asOf, calendar);
    if (due === null || seen.has(due.rung)) continue;
    seen.add(due.rung);
    climbs.push([asOf, due.rung]);
  }
  return climbs;
}

/** Any usable ladder: offsets ascending, with and without repeats. */
const anyLadder: fc.Arbitrary<LadderDefinition> = fc
  .record({ offsets: fc.uniqueArray(fc.integer({ min: -15, max: 15 }), { minLength: 1, maxLength: 8 }), every: fc.option(fc.integer({ min: 1, max: 10 })) })
  .map(({ offsets, every }) => ({
    rungs: offsets.sort((a, b) => a - b).map((offset) => ({ offset, audiences: ['responsible'], asksSignature: false, asksAnswer: false, draftsOrder: false })),
    repeat: every === null ? null : { every, audiences: ['unit_head'], asksSignature: false, asksAnswer: false },
    holdWorkingDays: 5,
  }));

describe('reminder ladder', () => {
  test('the whole standard ladder for a milestone due on Wednesday 2026-11-18', () => {
    expect(climbed('2026-11-18', 30)).toEqual([
      ['2026-11-09', '-7'],
      ['2026-11-13', '-3'],
      ['2026-11-17', '-1'],
      ['2026-11-18', '0'],
      ['2026-11-19', '+1'],
      ['2026-11-23', '+3'],
      ['2026-11-25', '+5'],
      ['2026-12-02', '+10'],
      ['2026-12-09', '+15'],
      ['2026-12-16', '+20'],
    ]);
  });

  test('across National Day 2026: due on 28 September, −7 counts the worked Sunday, +3 on the 8th of October, +5 on the worked Saturday', () => {
    expect(climbed('2026-09-28', 25, fromNotice)).toEqual([
      ['2026-09-18', '-7'],
      ['2026-09-23', '-3'],
      ['2026-09-25', '-1'],
      ['2026-09-28', '0'],
      ['2026-09-29', '+1'],
      ['2026-10-08', '+3'],
      ['2026-10-10', '+5'],
      ['2026-10-16', '+10'],
      ['2026-10-23', '+15'],
    ]);
    for (const day of ['2026-10-01', '2026-10-04', '2026-10-07', '2026-10-11']) expect(on(day, '2026-09-28', fromNotice)).toBeNull();
  });

  test('a baseline date on a Sunday: on Monday it is already late, so +1 goes out', () => {
    expect(on('2026-11-22', '2026-11-22')).toBeNull();
    expect(on('2026-11-23', '2026-11-22')).toMatchObject({ rung: '+1', dueDate: '2026-11-23', missed: false });
    expect(rungDate(0, '2026-11-22', plainWeekdays)).toBe('2026-11-23');
  });

  test('a rung that falls on a day off goes out on the next working day', () => {
    const onlyToday: LadderDefinition = { ...ladder, rungs: ladder.rungs.filter(({ offset }) => offset === 0), repeat: null };
    expect(rungDate(0, '2026-10-03', withHoliday)).toBe('2026-10-08');
    expect(on('2026-10-08', '2026-10-03', withHoliday, onlyToday)).toMatchObject({ rung: '0', dueDate: '2026-10-08', missed: false });
  });

  test('after a month of silence: one rung, the latest, marked as missed', () => {
    expect(on('2026-12-18')).toMatchObject({ rung: '+20', dueDate: '2026-12-16', missed: true });
    expect(on('2026-11-16')).toMatchObject({ rung: '-3', missed: true });
  });

  test('who is told, who signs and who answers', () => {
    const of = (offset: number) => rungDuties(ladder, offset);
    expect([-7, -3, -1, 0].map((offset) => of(offset)?.audiences)).toEqual(Array(4).fill(['responsible']));
    expect(of(1)).toMatchObject({ audiences: ['responsible', 'unit_head'], asksSignature: true, asksAnswer: true });
    expect(of(3)).toMatchObject({ audiences: ['responsible', 'unit_head', 'patron'], asksAnswer: true, draftsOrder: false });
    expect(of(5)).toMatchObject({ audiences: ['inspectors'], draftsOrder: true });
    expect(of(40)).toMatchObject({ audiences: ['unit_head', 'inspectors'], draftsOrder: false });
    expect([orderOffset(ladder), orderOffset(STANDARD_LADDERS.order)]).toEqual([5, null]);
    expect([rungKey(-7), rungKey(0), rungKey(10)]).toEqual(['-7', '0', '+10']);
  });

  test('an answer holds five working days, and at most until the promised date', () => {
    expect(holdsUntil({ answeredOn: '2026-11-23', forecastDate: '2027-03-01' }, 5, plainWeekdays)).toBe('2026-11-30');
    expect(holdsUntil({ answeredOn: '2026-11-23', forecastDate: '2026-11-25' }, 5, plainWeekdays)).toBe('2026-11-25');
    expect(holdsUntil({ answeredOn: '2026-09-29', forecastDate: null }, 5, fromNotice)).toBe('2026-10-12');
  });

  test('ladders that cannot work are refused with the reason', () => {
    for (const definition of Object.values(STANDARD_LADDERS)) expect(ladderFaults(definition)).toEqual([]);
    const rung = (offset: number, more = {}) => ({ offset, audiences: ['responsible' as const], asksSignature: false, asksAnswer: false, draftsOrder: false, ...more });
    const faults = (changes: Partial<LadderDefinition>) => ladderFaults({ ...ladder, ...changes }).join();
    expect(faults({ rungs: [] })).toContain('至少设置一级');
    expect(faults({ rungs: [rung(1), rung(1)] })).toContain('不能重复');
    expect(faults({ rungs: [rung(0.5)] })).toContain('整数工作日');
    expect(faults({ rungs: [rung(1, { audiences: [] })] })).toContain('至少选一类收件人');
    expect(faults({ rungs: [rung(-1, { draftsOrder: true })] })).toContain('不能要求说明原因或起草督办单');
    expect(faults({ rungs: [rung(1)] })).toContain('没有上级知道');
    expect(faults({ holdWorkingDays: 30 })).toContain('暂缓天数');
    expect(faults({ repeat: { every: 0, audiences: ['inspectors'], asksSignature: false, asksAnswer: false } })).toContain('间隔');
  });

  test('what lets escalation drop can be used, and says so', () => {
    for (const type of SUBJECT_TYPES) expect(ladderGaps(type, STANDARD_LADDERS[type])).toEqual([]);
    const one = { ...ladder, repeat: null, rungs: [{ offset: 1, audiences: ['unit_head' as const], asksSignature: true, asksAnswer: false, draftsOrder: false }] };
    expect(ladderFaults(one)).toEqual([]);
    expect(ladderGaps('milestone', one)).toEqual([
      '没有定期再提醒：最后一级（逾期 1 个工作日）之后不再提醒，事项会一直沉默。',
      '没有一级起草督办单：逾期不会自动进入督办。',
      '逾期之后不通知督查室。',
    ]);
    expect(ladderGaps('order', one)).not.toContain('没有一级起草督办单：逾期不会自动进入督办。');
    expect(ladderGaps('milestone', { ...one, rungs: one.rungs.map((rung) => ({ ...rung, audiences: ['inspectors' as const] })) })).toContain('逾期之后不通知单位负责人。');
  });

  test('only on working days, never early, and never down the ladder', () => {
    fc.assert(
      fc.property(anyLadder, planDate, fc.integer({ min: -40, max: 60 }), fc.integer({ min: 0, max: 40 }), anyCalendar, (definition, dueDate, from, more, calendar) => {
        const [early, late] = [addDays(dueDate, from), addDays(dueDate, from + more)];
        const [first, second] = [early, late].map((asOf) => rungDue(definition, dueDate, asOf, calendar));
        if (first) {
          expect(calendar.isWorkingDay(early) && calendar.isWorkingDay(first.dueDate)).toBe(true);
          expect(first.dueDate <= early && first.missed === first.dueDate < early).toBe(true);
        }
        if (first && second) expect(second.offset).toBeGreaterThanOrEqual(first.offset);
      }),
    );
  });

  test('the next rung is the one that a daily scan meets next, and no rung comes before it', () => {
    expect(nextRung(ladder, '2026-11-18', '2026-11-09', plainWeekdays)).toMatchObject({ rung: '-3', dueDate: '2026-11-13' });
    expect(nextRung(ladder, '2026-11-18', '2026-11-27', plainWeekdays)).toMatchObject({ rung: '+10', dueDate: '2026-12-02' });
    expect(nextRung({ ...ladder, repeat: null }, '2026-11-18', '2026-11-27', plainWeekdays)).toBeNull();
    fc.assert(
      fc.property(anyLadder, planDate, fc.integer({ min: -60, max: 60 }), anyCalendar, (definition, dueDate, from, calendar) => {
        const asOf = addDays(dueDate, from);
        const next = nextRung(definition, dueDate, asOf, calendar);
        const days = Array.from({ length: 45 }, (_, day) => addDays(asOf, day + 1));
        const met = days.map((day) => rungDue(definition, dueDate, day, calendar)).find((due) => due !== null && due.dueDate > asOf);
        if (met) expect(next).toMatchObject({ rung: met.rung, dueDate: met.dueDate });
        if (next !== null) expect(next.dueDate > asOf).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('a daily scan meets every rung on its own day, unless a higher one falls on the same day, and repeats for ever', () => {
    fc.assert(
      fc.property(anyLadder, planDate, anyCalendar, (definition, dueDate, calendar) => {
        const climbs = climbed(dueDate, 60, calendar, definition);
        expect(new Set(climbs.map(([, rung]) => rung)).size).toBe(climbs.length);
        for (const [asOf, rung] of climbs) expect(rungDate(Number(rung), dueDate, calendar)).toBe(nextWorkingDay(asOf, calendar));
        const last = Math.max(0, definition.rungs.at(-1)?.offset ?? 0);
        if (definition.repeat !== null) expect(climbs.some(([, rung]) => Number(rung) > last)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
