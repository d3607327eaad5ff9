import type { HonestyFacts, HonestyMilestone, StatedPeriod } from '../src';
import { addDays, addMoney, addWorkingDays, periodLabel, periodOf, periodSpan, roundTo, windowDates } from '../src';
import { fromNotice } from './arbitraries';

/** Numbers 0–1 that are the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORKS = ['沟槽开挖', '雨水管铺设', '路基碾压', '水稳层摊铺', '基坑支护', '桩基施工', '钢筋绑扎', '混凝土浇筑', '二次结构砌筑', '外立面保温', '设备安装', '绿化种植'];

/**
 * The filings of one honest project over 2026, week by week: works that go on unevenly, rest over winter, are measured anew and
 * found smaller, are filed late now and then; land is paid for before anything is built, bills lag, and the year's accounts are
 * settled in December. Some clerks write the same sentence all winter. Assumed behaviour, not observed data.
 */
export function honestHistory(seed: number): HonestyFacts[] {
  const next = numbers(seed);
  const total = roundTo(800 + next() * 20_000, 0);
  const pace = 0.8 + next() * 1.4;
  const periods: StatedPeriod[] = [];
  const histories: HonestyFacts[] = [];
  let percent = roundTo(next() * 10, 0);
  let toDate = String(roundTo((percent / 100) * total, 2));
  let billed = percent;
  const landPaid = next() < 0.3 ? 10 + next() * 30 : 0;
  const sameWords = next() < 0.15;
  for (let monday = '2026-01-05'; monday < '2026-12-29'; monday = addDays(monday, 7)) {
    const period = periodOf('week', monday);
    const window = windowDates(period, fromNotice);
    if (window === null) continue;
    const resting = monday < '2026-03-10' || next() < 0.08;
    const step = resting ? 0 : Math.min(99 - percent, roundTo(pace * (0.5 + next() * 1.5), 0));
    const measuredAnew = !resting && next() < 0.004 ? 2 : 0;
    percent = Math.max(0, percent + step - measuredAnew);
    // Bills lag the works by some weeks.
    const settles = monday > '2026-12-15' && monday < '2026-12-24';
    const bill = Math.max(0, (percent - billed) * (settles ? 1 : 0.1 + next() * 0.5));
    billed += bill;
    const land = periods.length === 2 ? landPaid : 0;
    const investmentPeriod = String(roundTo(((bill * (100 - landPaid)) / 100 + land) / 100 * total, 2));
    toDate = addMoney(toDate, investmentPeriod);
    const stated: StatedPeriod = {
      periodLabel: periodLabel(period),
      endsOn: periodSpan(period).endsOn,
      progressText: step === 0 ? (sameWords ? '冬季停工，现场安排专人值守，做好防火防盗' : `冬歇或待料，做${pick(next)}准备、材料进场${Math.ceil(next() * 40)}车`) : `完成${pick(next)}${Math.ceil(next() * 500)}米，${pick(next)}${Math.ceil(next() * 60)}处`,
      ...{ progressPercent: percent, investmentPeriod, investmentToDate: toDate, selfRating: 'green', noChange: step === 0 && !sameWords && next() < 0.3 },
    };
    histories.push({
      ...{ now: stated, earlier: [...periods], lifecycle: 'construction', totalInvestment: String(total), milestones: milestones(), forecastMoves: [], reviews: [] },
      ...{ dueOn: window.dueOn, submittedOn: next() < 0.03 ? addWorkingDays(window.dueOn, 1, fromNotice) : window.dueOn, calendar: fromNotice },
    });
    periods.unshift(stated);
  }
  return histories;
}

function pick(next: () => number): string {
  return WORKS[Math.floor(next() * WORKS.length)] ?? '';
}

function milestones(): HonestyMilestone[] {
  const done = { claimedDate: null, overdue: false, workingDaysLate: 0, evidence: 1 };
  return [
    { name: '施工许可', kind: 'construction_permit', baselineDate: '2025-11-30', actualDate: '2025-11-20', ...done },
    { name: '开工', kind: 'start', baselineDate: '2025-12-31', actualDate: '2025-12-15', ...done },
    { name: '竣工验收', kind: 'acceptance', baselineDate: '2027-10-30', actualDate: null, ...done },
  ];
}

type Doctored = (history: HonestyFacts[]) => HonestyFacts;

/** An honest history whose last filing was doctored in one way. */
export const dishonest: Record<'progress_backwards' | 'copied_from_last_period' | 'self_green_but_overdue' | 'year_end_jump' | 'investment_exceeds_total', Doctored> = {
  progress_backwards: (history) => edit(history, ({ now, earlier }) => ({ now: { ...now, progressPercent: Math.max(0, (earlier[0]?.progressPercent ?? 1) - 1) } })),
  copied_from_last_period: (history) =>
    edit(history, ({ now, earlier }) => ({ now: { ...now, noChange: false, progressText: `${earlier[0]?.progressText ?? ''}。`, progressPercent: earlier[0]?.progressPercent ?? null } })),
  self_green_but_overdue: (history) => edit(history, ({ milestones }) => ({ milestones: milestones.map((one) => (one.kind === 'acceptance' ? { ...one, overdue: true, workingDaysLate: 3 } : one)) })),
  year_end_jump: (history) => edit(history, ({ now, earlier }) => ({ now: { ...now, endsOn: '2026-12-27', progressPercent: (earlier[0]?.progressPercent ?? 0) + 25 } })),
  investment_exceeds_total: (history) => edit(history, ({ now, totalInvestment }) => ({ now: { ...now, investmentToDate: addMoney(totalInvestment ?? '0', '0.0001') } })),
};

function edit(history: HonestyFacts[], change: (facts: HonestyFacts) => Partial<HonestyFacts>): HonestyFacts {
  const last = history[history.length - 1];
  if (last === undefined) throw new Error('a history without a filing');
  return { ...last, ...change(last) };
}
