import type { HonestyCode } from '@portfolio/contracts';
import { HONESTY_CODES } from '@portfolio/contracts';
import { fromNotice } from '../test/arbitraries';
import { dishonest, honestHistory } from '../test/filing-histories';
import { honestyFindings, type HonestyFacts, type HonestyMilestone, type StatedPeriod } from './honesty';

const period = (changes: Partial<StatedPeriod> = {}): StatedPeriod => ({
  periodLabel: '2026年第48周',
  endsOn: '2026-11-29',
  progressText: '完成二标段雨水管铺设320米，检查井砌筑11座',
  progressPercent: 52,
  investmentPeriod: '80',
  investmentToDate: '2080',
  selfRating: 'yellow',
  noChange: false,
  ...changes,
});
const before = period({ periodLabel: '2026年第47周', endsOn: '2026-11-22', progressText: '完成沟槽开挖410米，管道基础浇筑', progressPercent: 50, investmentPeriod: '60', investmentToDate: '2000' });
const milestone = (changes: Partial<HonestyMilestone>): HonestyMilestone => ({
  ...{ name: '开工', kind: 'start', baselineDate: '2026-06-30', actualDate: '2026-06-20', claimedDate: null, overdue: false, workingDaysLate: 0, evidence: 1 },
  ...changes,
});
const facts = (changes: Partial<HonestyFacts> = {}): HonestyFacts => ({
  ...{ now: period(), earlier: [before], lifecycle: 'construction', totalInvestment: '4000', milestones: [], forecastMoves: [], reviews: [] },
  ...{ dueOn: '2026-11-27', submittedOn: '2026-11-27', calendar: fromNotice },
  ...changes,
});
const found = (changes: Partial<HonestyFacts>) => honestyFindings(facts(changes));
const codes = (changes: Partial<HonestyFacts>) => found(changes).map(({ code }) => code);

describe('honesty checks', () => {
  test('an ordinary week is asked nothing', () => {
    expect(found({})).toEqual([]);
  });

  test('progress_backwards: 52 % after 55 % is three points less; equal is not less', () => {
    expect(found({ earlier: [{ ...before, progressPercent: 55 }] })[0]).toMatchObject({ code: 'progress_backwards', text: '形象进度 52%，上期为 55%，减少 3 个百分点', field: 'progressPercent' });
    expect(codes({ earlier: [{ ...before, progressPercent: 52 }] })).toEqual([]);
  });

  test('progress is compared with the last filing that stated one', () => {
    expect(codes({ earlier: [{ ...before, progressPercent: null }, { ...before, progressPercent: 60 }] })).toEqual(['progress_backwards']);
  });

  test('investment_backwards: a correction downwards is asked about, with the exact difference', () => {
    expect(found({ now: period({ investmentPeriod: '-0.3', investmentToDate: '1999.7' }) })[0]?.text).toBe('累计完成投资 1999.7 万元，上期为 2000 万元，减少 0.3 万元');
  });

  test('investment_vs_progress_gap: more than 30 points either way; exactly 30 is not', () => {
    expect(codes({ now: period({ investmentToDate: '3281', progressPercent: 52 }) })).toEqual(['investment_vs_progress_gap']);
    expect(codes({ now: period({ investmentToDate: '3280', progressPercent: 52 }) })).toEqual([]);
    expect(found({ now: period({ progressPercent: 90 }) })[0]?.question).toContain('垫资');
  });

  test('investment_exceeds_total: one 元 more than the total', () => {
    expect(codes({ now: period({ investmentToDate: '4000.0001', progressPercent: 95 }) })).toEqual(['investment_exceeds_total']);
  });

  test('complete_with_open_milestones: 100 % with 竣工验收 open; 投用 comes later by nature', () => {
    const open = milestone({ name: '竣工验收', kind: 'acceptance', actualDate: null });
    expect(found({ now: period({ progressPercent: 100, investmentToDate: '3900' }), milestones: [open, milestone({ name: '投用', kind: 'operation', actualDate: null })] })[0]).toMatchObject({
      code: 'complete_with_open_milestones',
      values: { open: 1 },
    });
    expect(codes({ lifecycle: 'completed', milestones: [{ ...open, claimedDate: '2026-11-26' }] })).toEqual([]);
  });

  test('started_without_permit_or_evidence: permit open, or a claim with nothing to show', () => {
    expect(codes({ milestones: [milestone({}), milestone({ name: '施工许可', kind: 'construction_permit', actualDate: null })] })).toEqual(['started_without_permit_or_evidence']);
    expect(codes({ milestones: [milestone({ actualDate: null, claimedDate: '2026-11-25', evidence: 0 })] })).toEqual(['started_without_permit_or_evidence']);
    expect(codes({ milestones: [milestone({ actualDate: null, claimedDate: '2026-11-25', evidence: 2 })] })).toEqual([]);
  });

  test('copied_from_last_period: the same words with a new figure in the percentage are no copy, saying 无变化 is not either', () => {
    const same = { progressText: before.progressText };
    expect(codes({ now: period({ ...same, progressPercent: 50 }) })).toEqual(['copied_from_last_period']);
    expect(codes({ now: period(same) })).toEqual([]);
    expect(codes({ now: period({ ...same, progressPercent: 50, noChange: true }) })).toEqual([]);
  });

  test('no_change_n_periods: the third running, not the second', () => {
    const still = { ...before, noChange: true };
    expect(codes({ now: period({ noChange: true }), earlier: [still, still] })).toEqual(['no_change_n_periods']);
    expect(codes({ now: period({ noChange: true }), earlier: [still, before] })).toEqual([]);
  });

  test('self_green_but_overdue names the worst', () => {
    const late = milestone({ name: '主体完工', kind: 'main_structure', actualDate: null, overdue: true, workingDaysLate: 12 });
    expect(found({ now: period({ selfRating: 'green' }), milestones: [late, { ...late, name: '招标', workingDaysLate: 4 }] })[0]?.text).toBe('自评「正常」，但有 2 个节点逾期，最长「主体完工」逾期 12 个工作日');
    expect(codes({ milestones: [late] })).toEqual([]);
  });

  test('year_end_jump: a third of the year in one week of December; the same in June is not asked about', () => {
    const year = ['2026-03-01', '2026-05-01', '2026-07-01', '2026-09-01'].map((endsOn) => ({ ...before, endsOn, investmentPeriod: '100' }));
    const jump = { investmentPeriod: '200', investmentToDate: '2200' };
    expect(codes({ now: period({ ...jump, endsOn: '2026-12-27' }), earlier: year })).toEqual(['year_end_jump']);
    expect(codes({ now: period({ ...jump, endsOn: '2026-11-29' }), earlier: year })).toEqual([]);
    expect(codes({ now: period({ endsOn: '2026-12-27', progressPercent: 75 }) })).toEqual(['year_end_jump']);
  });

  test('forecast_moved_before_review: later, within 48 hours before; earlier dates and older moves are fine', () => {
    const reviews = [{ what: '督查通报截止', at: '2026-11-27T18:00:00+08:00' }];
    const move = { milestoneName: '主体完工', from: '2026-12-20', to: '2027-03-20', at: '2026-11-26T10:00:00+08:00' };
    expect(found({ reviews, forecastMoves: [move] })[0]?.text).toBe('「主体完工」的预计日期在督查通报截止前 32 小时由2026年12月20日改为2027年3月20日');
    expect(codes({ reviews, forecastMoves: [{ ...move, at: '2026-11-25T17:00:00+08:00' }, { ...move, to: '2026-12-10' }, { ...move, at: '2026-11-27T19:00:00+08:00' }] })).toEqual([]);
  });

  test('filing_late counts working days over the weekend', () => {
    expect(found({ submittedOn: '2026-11-30' })[0]?.text).toBe('应于2026年11月27日前报送，迟 1 个工作日');
    expect(found({ submittedOn: '2026-11-28' })[0]?.text).toBe('应于2026年11月27日前报送，迟 1 天（休息日补报）');
  });
});

describe('generated histories', () => {
  const honest = Array.from({ length: 120 }, (_, seed) => honestHistory(seed + 1)).flat();
  const asked = honest.flatMap((one) => honestyFindings(one).map(({ code }) => code));
  const rate = (code: HonestyCode) => asked.filter((one) => one === code).length / honest.length;

  // Measured over 120 projects × 48 weeks; an honest unit must not be asked often, or it stops reading.
  const MOST: Partial<Record<HonestyCode, number>> = { filing_late: 0.05, copied_from_last_period: 0.04, investment_vs_progress_gap: 0.03 };
  test.each([...HONESTY_CODES])('%s hardly ever asks an honest unit', (code) => {
    expect(rate(code)).toBeLessThanOrEqual(MOST[code] ?? 0.01);
  });

  test.each(Object.keys(dishonest) as (keyof typeof dishonest)[])('%s is noticed in every history that has it', (code) => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const facts = dishonest[code](honestHistory(seed));
      expect(honestyFindings(facts).map((finding) => finding.code)).toContain(code);
    }
  });
});
