import { slipWords } from './slip';

describe('slipWords', () => {
  it('compares a forecast with the baseline in days', () => {
    expect(slipWords('2026-12-13', '2026-12-01')).toEqual({ text: '晚 12 天', late: true });
    expect(slipWords('2026-11-29', '2026-12-01')).toEqual({ text: '早 2 天' });
    expect(slipWords('2026-12-01', '2026-12-01')).toEqual({ text: '与计划一致' });
    expect(slipWords(null, '2026-12-01')).toEqual({ text: '—' });
    expect(slipWords('2026-12-01', null)).toEqual({ text: '—' });
  });
});
