import type { PlanImportRow } from '@portfolio/contracts';
import { commitSentences, mergeRefusal, placeInPlan, saysNothingNew, stateWords } from './planImportModel';

const row = (seq: number, more: Partial<PlanImportRow> = {}): Pick<PlanImportRow, 'box' | 'programmeNumber' | 'programmeTitle' | 'seq' | 'change'> => ({ box: 7, programmeNumber: 3, programmeTitle: '棚户区改造建设项目', seq, change: 'added', ...more });

describe('which rows can be merged', () => {
  it('are neighbours of one programme, in whatever order they were chosen', () => {
    expect(mergeRefusal([row(3), row(2)])).toBeNull();
    expect(mergeRefusal([row(2), row(4), row(3)])).toBeNull();
  });

  it('are not a single one, distant ones, others’ or removed ones', () => {
    expect(mergeRefusal([row(1)])).toContain('至少');
    expect(mergeRefusal([row(1), row(3)])).toContain('相邻');
    expect(mergeRefusal([row(1), row(2, { box: 8 })])).toContain('相邻');
    expect(mergeRefusal([row(1), row(2, { programmeNumber: 4 })])).toContain('相邻');
    expect(mergeRefusal([row(1), row(2, { change: 'removed' })])).toContain('文中已无');
    expect(mergeRefusal(Array.from({ length: 21 }, (_, index) => row(index)))).toContain('20');
  });
});

describe('what a commit does', () => {
  it('is said for the kinds of rows that there are', () => {
    expect(commitSentences({ added: 12, changed: 0, removed: 2, unchanged: 0 })).toEqual([expect.stringMatching(/^新增 12 条：/), expect.stringMatching(/^文中已无 2 条：/)]);
    expect(commitSentences({ added: 0, changed: 3, removed: 0, unchanged: 260 })).toEqual([expect.stringMatching(/^有变化 3 条：/), expect.stringMatching(/^无变化 260 条：/)]);
  });

  it('is nothing when all rows are as they were', () => {
    expect(saysNothingNew({ added: 0, changed: 0, removed: 0, unchanged: 281 })).toBe(true);
    expect(saysNothingNew({ added: 0, changed: 0, removed: 1, unchanged: 280 })).toBe(false);
  });
});

it('does not call an import given up that brought nothing new', () => {
  const figures = { added: 0, changed: 0, removed: 0, unchanged: 281 };
  expect(stateWords({ ...figures, state: 'discarded' })).toBe('没有变化');
  expect(stateWords({ ...figures, added: 1, state: 'discarded' })).toBe('已放弃');
  expect(stateWords({ ...figures, state: 'staged' })).toBe('待审核');
});

it('names the place in the plan', () => {
  expect(placeInPlan(row(2))).toBe('专栏 7，3. 棚户区改造建设项目，第 2 项');
  expect(placeInPlan(row(1, { box: 5, programmeNumber: null, programmeTitle: '创新发展建设重点工程' }))).toBe('专栏 5，创新发展建设重点工程，第 1 项');
});
