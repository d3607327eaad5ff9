import { firstDeadlineWords, isOverdue, lateWords, mainAction, rateWords } from './blockerModel';

const dated = { state: 'working', deadline: '2026-11-18', firstDeadline: '2026-11-18', daysLate: 5, workingDaysLate: 3, firstWorkingDaysLate: 3 } as const;

it('says how late in working days, on a weekend in days, and whether it was reported in time', () => {
  expect(lateWords(dated)).toBe('逾期 3 个工作日');
  expect(lateWords({ ...dated, daysLate: 1, workingDaysLate: 0 })).toBe('逾期 1 天');
  expect(lateWords({ ...dated, daysLate: 0, workingDaysLate: 0 })).toBeNull();
  expect(lateWords({ ...dated, state: 'fixed' })).toBe('逾期 3 个工作日报办结');
  expect(lateWords({ ...dated, state: 'fixed', daysLate: 0, workingDaysLate: 0 })).toBe('按期报办结');
  expect(lateWords({ ...dated, state: 'closed', daysLate: null, workingDaysLate: null })).toBeNull();
  expect([isOverdue(dated), isOverdue({ ...dated, state: 'fixed' })]).toEqual([true, false]);
});

it('keeps the first deadline beside a moved one', () => {
  expect(firstDeadlineWords(dated)).toBeNull();
  expect(firstDeadlineWords({ ...dated, firstDeadline: '2026-11-11', firstWorkingDaysLate: 8 })).toBe('按首次时限逾期 8 个工作日');
  expect(firstDeadlineWords({ ...dated, firstDeadline: '2026-12-01', firstWorkingDaysLate: 0 })).toBe('首次时限 2026-12-01');
});

it('names the step it waits for, and a rate with its two numbers', () => {
  expect([mainAction(['ask_back', 'take_on']), mainAction(['withdraw']), rateWords(1, 3), rateWords(0, 0)]).toEqual(['take_on', null, '1/3 = 33.3%', '无应销号']);
});
