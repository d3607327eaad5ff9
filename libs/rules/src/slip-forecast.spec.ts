import fc from 'fast-check';
import { planDate } from '../test/arbitraries';
import { addDays, daysBetween } from './business-date';
import { lastOfEachDay, slipForecast, type ForecastPoint } from './slip-forecast';

const point = (reportedOn: string, forecastDate: string): ForecastPoint => ({ reportedOn, forecastDate });

/** Forecasts on the exact line y = start + slope · x, one report a week. */
const onLine = (origin: string, ahead: number, slope: number, weeks: number): ForecastPoint[] =>
  Array.from({ length: weeks }, (_, week) => point(addDays(origin, week * 7), addDays(origin, ahead + slope * week * 7)));

const anyHistory = fc
  .uniqueArray(fc.integer({ min: 0, max: 700 }), { minLength: 4, maxLength: 12 })
  .chain((days) => fc.tuple(fc.constant(days), fc.array(fc.integer({ min: -100, max: 1500 }), { minLength: days.length, maxLength: days.length }), planDate))
  .map(([days, ahead, origin]) => days.map((day, at) => point(addDays(origin, day), addDays(origin, ahead[at] ?? 0))));

describe('slip forecast', () => {
  test('主体完工 put off by half a week every week: first 2026-10-30, expected two times as far', () => {
    // x* = a ÷ (1 − m) = 80 ÷ (1 − 0.5) = 160 days after 2026-08-11.
    const reports = [
      point('2026-08-11', '2026-10-30'),
      point('2026-08-25', '2026-11-06'),
      point('2026-09-08', '2026-11-13'),
      point('2026-09-22', '2026-11-20'),
    ];
    expect(slipForecast(reports)).toEqual({ converges: true, points: 4, expected: '2027-01-18', earliest: '2027-01-18', latest: '2027-01-18' });
  });

  test('a date that never moved is expected on that date', () => {
    const reports = ['2026-06-01', '2026-07-01', '2026-08-03', '2026-09-01'].map((day) => point(day, '2026-12-31'));
    expect(slipForecast(reports)).toEqual({ converges: true, points: 4, expected: '2026-12-31', earliest: '2026-12-31', latest: '2026-12-31' });
  });

  test('put off by a day or more every day it does not converge', () => {
    expect(slipForecast(onLine('2026-01-05', 60, 1, 6))).toEqual({ converges: false, points: 6 });
    expect(slipForecast(onLine('2026-01-05', 60, 2, 6))).toEqual({ converges: false, points: 6 });
  });

  test('an uneven history gives a range; the slow end may be open', () => {
    const days = ['2026-03-02', '2026-04-01', '2026-05-06', '2026-06-01', '2026-07-01'];
    const told = (forecasts: string[]) => slipForecast(days.map((day, at) => point(day, forecasts[at] ?? '')));
    expect(told(['2026-09-30', '2026-10-08', '2026-10-30', '2026-11-06', '2026-11-12'])).toEqual({ converges: true, points: 5, expected: '2027-02-02', earliest: '2026-12-31', latest: '2027-03-14' });
    // Slopes from 0.19 to 1.74, median 0.80, upper quartile 1.03: the slow course never ends.
    const open = { converges: true, points: 5, expected: '2029-02-11', earliest: '2027-05-02', latest: null };
    expect(told(['2026-09-30', '2026-10-15', '2026-12-15', '2026-12-20', '2026-12-31'])).toEqual(open);
    const worse = [point('2026-03-02', '2026-06-30'), point('2026-04-01', '2026-06-30'), point('2026-05-01', '2026-09-30'), point('2026-06-01', '2026-12-31')];
    expect(slipForecast(worse)).toMatchObject({ converges: false, points: 4 });
  });

  test('fewer than four days of report say nothing, however many reports there are', () => {
    expect(slipForecast([])).toBeNull();
    expect(slipForecast(onLine('2026-01-05', 60, 0, 3))).toBeNull();
    expect(slipForecast([...onLine('2026-01-05', 60, 0, 3), point('2026-01-05', '2026-12-01')])).toBeNull();
  });

  test('of several reports on a day the last one counts', () => {
    expect(lastOfEachDay([point('2026-05-06', '2026-12-15'), point('2026-04-01', '2026-10-15'), point('2026-05-06', '2026-12-20')])).toEqual([
      point('2026-04-01', '2026-10-15'),
      point('2026-05-06', '2026-12-20'),
    ]);
  });

  test('the order in which the reports are told does not matter', () => {
    fc.assert(
      fc.property(
        anyHistory.chain((history) => fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length }))),
        ([history, shuffled]) => expect(slipForecast(shuffled)).toEqual(slipForecast(history)),
      ),
    );
  });

  test('everything a number of days later is expected that number of days later', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: -400, max: 400 }), (history, days) => {
        const shifted = slipForecast(history.map(({ reportedOn, forecastDate }) => point(addDays(reportedOn, days), addDays(forecastDate, days))));
        const before = slipForecast(history);
        if (before === null || !before.converges) return expect(shifted).toEqual(before);
        const { expected, earliest, latest } = before;
        return expect(shifted).toEqual({ ...before, expected: addDays(expected, days), earliest: addDays(earliest, days), latest: latest === null ? null : addDays(latest, days) });
      }),
    );
  });

  test('one wild report among eight does not move the expected date', () => {
    fc.assert(
      fc.property(planDate, fc.integer({ min: 30, max: 400 }), fc.constantFrom(-1, 0, 0.5), fc.nat({ max: 7 }), fc.integer({ min: -300, max: 3000 }), (origin, ahead, slope, at, wild) => {
        const history = onLine(origin, ahead * 2, slope === 0.5 ? 0 : slope, 8);
        const spoilt = history.map((report, index) => (index === at ? point(report.reportedOn, addDays(origin, wild)) : report));
        const [clean, robust] = [slipForecast(history), slipForecast(spoilt)];
        expect(clean?.converges && robust?.converges && daysBetween(clean.expected, robust.expected)).toBe(0);
      }),
    );
  });

  test('the expected date lies within the range, and whatever converges has an early end', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const slip = slipForecast(history);
        if (slip === null || !slip.converges) return;
        expect(slip.earliest <= slip.expected).toBe(true);
        expect(slip.latest === null || slip.expected <= slip.latest).toBe(true);
        expect(slip.points).toBe(history.length);
      }),
    );
  });
});
