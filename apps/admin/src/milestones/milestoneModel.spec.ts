import type { Milestone, SessionView } from '@portfolio/contracts';
import { arranged, byBaseline, changeOf, creationOf, firstVarianceWords, formOf, moved, responsibleChoices, summaryWords, varianceWords } from './milestoneModel';

const milestone = (over: Partial<Milestone> = {}): Milestone =>
  ({ id: 'm1', kind: 'start', name: '开工', weight: 10, baselineDate: '2026-12-01', baselineNumber: 0, forecastDate: null, actualDate: null, responsibleUserId: null, responsibleUserName: null, status: 'planned', version: 4, ...over }) as Milestone;
const user = (over: Partial<SessionView['user']>): SessionView['user'] => ({ id: 'u1', username: 'filer', displayName: '王小云', role: 'filer', departmentId: 'd1', departmentName: '', demo: true, mustChangePassword: false, ...over });

describe('forms', () => {
  it('sends a new milestone with its kind as the name when none was typed', () => {
    expect(creationOf({ ...formOf(null), kind: 'start', baselineDate: '2026-12-01', name: '  ', forecastDate: '' }, 'p1')).toEqual({
      projectId: 'p1',
      kind: 'start',
      name: '开工',
      weight: 10,
      baselineDate: '2026-12-01',
      forecastDate: null,
      responsibleUserId: null,
    });
  });

  it('sends date and weight of a draft, and leaves them out of a frozen one', () => {
    const form = { ...formOf(milestone()), baselineDate: '', forecastDate: '2027-01-15' };
    expect(changeOf(form, milestone())).toEqual({ kind: 'start', name: '开工', forecastDate: '2027-01-15', responsibleUserId: null, baselineDate: null, weight: 10, version: 4 });
    expect(Object.keys(changeOf(form, milestone({ baselineNumber: 1 })))).toEqual(['kind', 'name', 'forecastDate', 'responsibleUserId', 'version']);
  });
});

describe('firstVarianceWords', () => {
  it.each([
    ['2026-11-02', '2026-11-16', '比首版基线晚 14 天'],
    ['2026-11-16', '2026-11-13', '比首版基线早 3 天'],
    ['2026-11-16', '2026-11-16', null],
    [null, '2026-11-16', null],
    ['2026-11-16', null, null],
  ])('%s to %s: %s', (first, date, words) => expect(firstVarianceWords(first, date)).toBe(words));
});

describe('responsibleChoices', () => {
  it('offers the present person and oneself, each once', () => {
    const held = milestone({ responsibleUserId: 'u2', responsibleUserName: '李明' });
    expect(responsibleChoices(held, user({}))).toEqual([
      { id: 'u2', name: '李明' },
      { id: 'u1', name: '王小云（本人）' },
    ]);
    expect(responsibleChoices(milestone({ responsibleUserId: 'u1', responsibleUserName: '王小云' }), user({}))).toEqual([{ id: 'u1', name: '王小云' }]);
  });

  it('does not offer a planner, who belongs to no unit of the project', () => {
    expect(responsibleChoices(null, user({ role: 'planner' }))).toEqual([]);
  });
});

describe('what stands outside of the frozen baseline', () => {
  it('is apart from it, and in no sum of weights', () => {
    const [frozen, added] = [{ ...milestone(), weight: 100, baselineNumber: 1 }, { ...milestone(), weight: 200, baselineNumber: 0 }];
    const { counted, outside } = byBaseline([frozen, added], { baselineNumber: 1 });
    expect([counted, outside]).toEqual([[frozen], [added]]);
    expect(summaryWords(counted, '2026-11-23')).toContain('权重合计 100');
    expect(byBaseline([added], { baselineNumber: 0 })).toEqual({ counted: [added], outside: [] });
  });
});

describe('varianceWords', () => {
  it('says both variances once there is a second baseline', () => {
    expect(varianceWords({ slipDays: 7, slipFromFirstDays: 21, baselineNumber: 2 })).toEqual({ present: '晚 7 天', first: '对首版晚 21 天' });
    expect(varianceWords({ slipDays: 0, slipFromFirstDays: 0, baselineNumber: 1 })).toEqual({ present: '一致', first: null });
    expect(varianceWords({ slipDays: -3, slipFromFirstDays: -3, baselineNumber: 2 })).toEqual({ present: '早 3 天', first: '对首版早 3 天' });
    expect(varianceWords({ slipDays: null, slipFromFirstDays: null, baselineNumber: 0 })).toEqual({ present: null, first: null });
  });
});

describe('summaryWords', () => {
  it('counts done and late ones and adds the weights', () => {
    const all = [milestone({ actualDate: '2026-11-01', status: 'done_on_time', weight: 30 }), milestone({ status: 'overdue', weight: 20 }), milestone({ weight: 45 })];
    expect(summaryWords(all, '2026-11-23')).toBe('共 3 个节点，已完成 1 个，逾期 1 个，权重合计 95');
    expect(summaryWords([milestone()], '2026-11-23')).toBe('共 1 个节点，已完成 0 个，权重合计 10');
  });
});

describe('order', () => {
  it('moves one a place, never past the ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
  });

  it('keeps the arrangement when milestones come and go meanwhile', () => {
    const present = ['a', 'c', 'd'].map((id) => milestone({ id }));
    expect(arranged(['c', 'b', 'a'], present).map(({ id }) => id)).toEqual(['c', 'a', 'd']);
  });
});
