import { filingDifferences, followingToDate, investmentToDate } from './filing-figures';

const filing = { progressText: '基础施工完成', progressPercent: 35, investmentPeriod: '120.5', nextSteps: '主体施工', selfRating: 'green' as const };

describe('investment to date', () => {
  test('adds this period to what was filed before; unknown stays unknown, never 0', () => {
    expect(investmentToDate('1200.25', '120.5')).toBe('1320.75');
    expect(investmentToDate(null, '120.5')).toBe('120.5');
    expect(investmentToDate('1200.25', null)).toBe('1200.25');
    expect(investmentToDate(null, null)).toBeNull();
  });
});

describe('what follows from a corrected period', () => {
  test('periods filed since are added up; a period without money adds nothing; an unknown start stays unknown', () => {
    expect(followingToDate('10.5', ['20', null, '-0.5'])).toBe('30');
    expect(followingToDate(null, ['20'])).toBeNull();
  });
});

describe('differences between periods', () => {
  test('names what changed, with both values in words', () => {
    expect(filingDifferences(filing, { ...filing, progressPercent: 38, selfRating: 'yellow' })).toEqual([
      { field: 'progressPercent', label: '形象进度（%）', from: '35', to: '38' },
      { field: 'selfRating', label: '自评', from: '正常', to: '预警' },
    ]);
  });

  test('outer blanks and trailing zeros are no difference', () => {
    expect(filingDifferences(filing, { ...filing, progressText: ' 基础施工完成\n', investmentPeriod: '120.50' })).toEqual([]);
  });

  test('the first filing differs in all it says', () => {
    expect(filingDifferences(null, filing).map(({ field }) => field)).toEqual(['progressText', 'progressPercent', 'investmentPeriod', 'nextSteps', 'selfRating']);
  });
});
