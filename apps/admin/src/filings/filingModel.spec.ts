import type { FilingDetail } from '@portfolio/contracts';
import { changesOf, draftOf, investmentWith, withMilestone } from './filingModel';

const filing = {
  progressText: '基础施工',
  progressPercent: 35,
  investmentPeriod: '120.50',
  nextSteps: '主体施工',
  selfRating: 'green',
  milestones: [],
} as unknown as FilingDetail;
const draft = draftOf(filing);

describe('filing form', () => {
  test('sends what was changed and nothing else', () => {
    expect(changesOf(draft, filing)).toEqual({});
    expect(changesOf({ ...draft, progressPercent: '38' }, filing)).toEqual({ progressPercent: 38 });
  });

  test('an emptied figure is unknown, never 0; full-width figures are figures', () => {
    expect(changesOf({ ...draft, progressPercent: ' ', investmentPeriod: '' }, filing)).toEqual({ progressPercent: null, investmentPeriod: null });
    expect(changesOf({ ...draft, investmentPeriod: '１，２３４．５' }, filing)).toEqual({ investmentPeriod: '1234.5' });
  });

  test('the same said otherwise is no change; what is no number is not taken for empty', () => {
    expect(changesOf({ ...draft, progressText: '基础施工\n', progressPercent: '35.0' }, filing)).toEqual({});
    expect(changesOf({ ...draft, progressPercent: '三成' }, filing)).toEqual({ progressPercent: '三成' });
  });

  test('adds this period to what was filed before, to the 元', () => {
    expect(investmentWith({ ...draft, investmentPeriod: '0.1' }, '0.2')).toBe('0.3');
    expect(investmentWith({ ...draft, investmentPeriod: '' }, '2000')).toBe('2000');
    expect(investmentWith({ ...draft, investmentPeriod: '一百' }, '2000')).toBeNull();
  });

  test('keeps one entry for a milestone and drops an entry that says nothing', () => {
    const ticked = withMilestone(draft, 'm1', { completedOn: '2026-11-20' });
    expect(withMilestone(ticked, 'm1', { note: '已验收' }).milestones).toEqual([{ milestoneId: 'm1', completedOn: '2026-11-20', note: '已验收' }]);
    expect(withMilestone(ticked, 'm1', { completedOn: null }).milestones).toEqual([]);
  });
});
