import { ORDER_STATES } from '@portfolio/contracts';
import fc from 'fast-check';
import { anyCalendar, planDate, withHoliday } from '../test/arbitraries';
import { addDays } from './business-date';
import { orderStanding, orderTier, type OrderDates } from './order-lateness';
import { orderNumber, orderPrefix } from './order-number';
import { plainWeekdays } from './working-days';

const signed: OrderDates = { state: 'signed', deadline: '2026-11-27', firstDeadline: '2026-11-27', answeredOn: null };

describe('an order against its deadline', () => {
  test('the day itself is in time, and so is the weekend after a Friday', () => {
    expect(orderStanding(signed, '2026-11-27', plainWeekdays)).toEqual({ tier: 'blue', overdueWorkingDays: 0, firstOverdueWorkingDays: 0, workingDaysLeft: 0 });
    expect(orderStanding(signed, '2026-11-29', plainWeekdays)).toMatchObject({ tier: 'blue', overdueWorkingDays: 0 });
  });

  test.each([
    ['2026-11-30', 1, 'yellow'],
    ['2026-12-02', 3, 'yellow'],
    ['2026-12-03', 4, 'red'],
  ] as const)('on %s it is %i working days over: %s', (asOf, days, tier) => {
    expect(orderStanding(signed, asOf, plainWeekdays)).toMatchObject({ tier, overdueWorkingDays: days, workingDaysLeft: 0 - days });
  });

  test('a national holiday does not count against the unit', () => {
    const order = { ...signed, deadline: '2026-09-30', firstDeadline: '2026-09-30' };
    expect(orderStanding(order, '2026-10-07', withHoliday)).toMatchObject({ tier: 'blue', overdueWorkingDays: 0 });
    expect(orderStanding(order, '2026-10-08', withHoliday)).toMatchObject({ tier: 'yellow', overdueWorkingDays: 1 });
  });

  test('an answer stops the count for ever', () => {
    const answered: OrderDates = { ...signed, state: 'replied', answeredOn: '2026-12-01' };
    expect(orderStanding(answered, '2027-03-01', plainWeekdays)).toMatchObject({ tier: 'yellow', overdueWorkingDays: 2, workingDaysLeft: null });
  });

  test('an extension moves the count, and the first deadline stays visible', () => {
    const extended: OrderDates = { ...signed, deadline: '2026-12-04' };
    expect(orderStanding(extended, '2026-12-07', plainWeekdays)).toMatchObject({ tier: 'yellow', overdueWorkingDays: 1, firstOverdueWorkingDays: 6 });
  });

  test('nothing is owed on drafts and on what was taken back', () => {
    for (const state of ['drafted', 'discarded', 'withdrawn', 'voided'] as const) {
      expect(orderStanding({ ...signed, state }, '2027-01-04', plainWeekdays)).toMatchObject({ tier: null, overdueWorkingDays: 0, workingDaysLeft: null });
    }
  });

  test('a later deadline is never worse, a later day never better', () => {
    fc.assert(
      fc.property(planDate, planDate, fc.nat(40), fc.constantFrom(...ORDER_STATES), anyCalendar, (deadline, asOf, days, state, calendar) => {
        const at = (until: string, day: string) => orderStanding({ state, deadline: until, firstDeadline: deadline, answeredOn: null }, day, calendar).overdueWorkingDays;
        expect(at(addDays(deadline, days), asOf)).toBeLessThanOrEqual(at(deadline, asOf));
        expect(at(deadline, addDays(asOf, days))).toBeGreaterThanOrEqual(at(deadline, asOf));
      }),
      { numRuns: 60 },
    );
  });

  test('tiers turn at 1 and at 4', () => {
    expect([0, 1, 3, 4, 40].map(orderTier)).toEqual(['blue', 'yellow', 'yellow', 'red', 'red']);
  });
});

describe('文号', () => {
  test.each([
    ['玉泉区', '玉督'],
    ['呼和浩特市玉泉区', '玉督'],
    ['内蒙古自治区呼和浩特市玉泉区', '玉督'],
    ['土默特左旗', '土督'],
    ['托克托县', '托督'],
  ])('%s numbers with %s', (name, prefix) => {
    expect(orderPrefix(name)).toBe(prefix);
  });

  test('六角括号, no leading zeros', () => {
    expect(orderNumber('玉督', 2026, 1)).toBe('玉督〔2026〕1号');
  });
});
