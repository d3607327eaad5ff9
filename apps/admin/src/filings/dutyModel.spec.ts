import type { FilingDuty } from '@portfolio/contracts';
import { keyOf, mayBeUnchanged, rowAfter, rowBeside } from './dutyModel';

const duty = { windowId: 'w1', projectId: 'p1', state: null, canSayNoChange: true, version: null } as FilingDuty;

describe('the rows of 进展填报', () => {
  it('go on below what was filed, from the last back to the first that is left', () => {
    expect(rowAfter(['a', 'b', 'c'], 'a')).toBe('b');
    expect(rowAfter(['a', 'b', 'c'], 'c')).toBe('a');
    expect(rowAfter(['a'], 'a')).toBeNull();
  });

  it('are walked up and down and end where they end', () => {
    expect([rowBeside(['a', 'b'], null, 1), rowBeside(['a', 'b'], 'a', 1), rowBeside(['a', 'b'], 'b', 1), rowBeside(['a', 'b'], 'b', -1)]).toEqual(['a', 'b', null, 'a']);
  });

  it('offer 本期无变化 until something was written for the period', () => {
    expect(mayBeUnchanged(duty)).toBe(true);
    expect(mayBeUnchanged({ ...duty, state: 'draft', version: 1 })).toBe(true);
    expect(mayBeUnchanged({ ...duty, state: 'draft', version: 2 })).toBe(false);
    expect(mayBeUnchanged({ ...duty, state: 'returned', version: 1 })).toBe(false);
    expect(mayBeUnchanged({ ...duty, canSayNoChange: false })).toBe(false);
  });

  it('tell two periods of one project apart', () => {
    expect(keyOf(duty)).not.toBe(keyOf({ ...duty, windowId: 'w2' }));
  });
});
