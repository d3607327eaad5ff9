import { changedFields, rebase } from './form/staleness';
import { pickFields, pickFilled } from './form/pickFields';
import { dateWords, instantWords } from './dates';
import { latenessWords } from './lateness';
import { chosenWords } from './list/choices';
import { listLink } from './list/listLink';

describe('dates', () => {
  it('writes a day, with its weekday when asked', () => {
    expect(dateWords('2026-11-23')).toBe('2026年11月23日');
    expect(dateWords('2026-11-23', true)).toBe('2026年11月23日 星期一');
    expect(dateWords('2026-11-29', true)).toBe('2026年11月29日 星期日');
  });

  it('writes a moment in Beijing time, over midnight too', () => {
    expect(instantWords('2026-11-22T16:05:00.000Z')).toBe('2026年11月23日 00:05');
    expect(instantWords('2026-11-23T08:30:00+08:00')).toBe('2026年11月23日 08:30');
  });
});

describe('lateness', () => {
  const base = { status: 'planned', daysLate: 0, workingDaysLate: 0, daysLeft: 3, baselineNumber: 1 } as const;
  it.each([
    [base, '还有 3 天', false],
    [{ ...base, status: 'due_soon', daysLeft: 0 }, '今天到期', false],
    [{ ...base, status: 'overdue', daysLate: 16, workingDaysLate: 12, daysLeft: -16 }, '逾期 12 个工作日', true],
    [{ ...base, status: 'overdue', daysLate: 1, workingDaysLate: 0, daysLeft: -1 }, '逾期 1 天', true],
    [{ ...base, daysLeft: null }, '未定日期', false],
    [{ ...base, status: 'done_on_time', daysLeft: null }, '按期完成', false],
    [{ ...base, status: 'done_on_time', daysLeft: null, baselineNumber: 0 }, '已完成（未纳入基线）', false],
    [{ ...base, status: 'done_late', daysLate: 3, workingDaysLate: 1, daysLeft: null }, '逾期 1 个工作日完成', false],
  ] as const)('%o', (milestone, text, late) => {
    expect(latenessWords(milestone)).toMatchObject({ text, late });
  });
});

describe('filters', () => {
  it('names what is chosen', () => {
    const choices = [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }];
    expect(chosenWords(['b'], choices)).toBe('乙');
    expect(chosenWords(['a', 'b'], choices)).toBe('甲 等 2 项');
    expect(chosenWords(['gone'], choices)).toBe('…');
  });

  it('makes an address that the list reads', () => {
    const url = new URL(listLink('projects', { light: 'red' }, { sort: ['code', 'DESC'] }), 'http://localhost');
    expect(url.pathname).toBe('/projects');
    expect(JSON.parse(url.searchParams.get('filter') ?? '')).toEqual({ light: 'red' });
    expect([url.searchParams.get('sort'), url.searchParams.get('order')]).toEqual(['code', 'DESC']);
  });
});

describe('forms', () => {
  it('sends what the endpoint takes, empty text as null', () => {
    expect(pickFields({ name: '甲', note: '  ', projects: 3 }, ['name', 'note', 'place'])).toEqual({ name: '甲', note: null, place: null });
    expect(pickFilled({ name: '甲', note: '', active: false }, ['name', 'note', 'active'])).toEqual({ name: '甲', active: false });
  });

  it('finds what others changed, not what every save changes', () => {
    expect(changedFields({ id: 1, name: '甲', kind: 'a', version: 1, updatedAt: 'x' }, { id: 1, name: '乙', kind: 'a', version: 2, updatedAt: 'y' })).toEqual(['name']);
  });

  it('lays what was typed over the present record', () => {
    expect(rebase({ name: '丙', kind: 'a', version: 1 }, ['name'], { name: '乙', kind: 'b', version: 2 })).toEqual({ values: { name: '乙', kind: 'b', version: 2 }, dirty: [['name', '丙']] });
  });
});
