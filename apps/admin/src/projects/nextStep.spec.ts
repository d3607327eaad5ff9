import type { Milestone } from '@portfolio/contracts';
import { nextStep, stepWords } from './nextStep';

const TODAY = '2026-11-23';
const PROJECT = { lifecycle: 'construction', baselineNumber: 1 } as const;
const milestone = (over: Partial<Milestone>): Milestone => ({ id: 'm', sequence: 1, baselineNumber: 1, baselineDate: '2026-12-01', actualDate: null, ...over }) as Milestone;

describe('nextStep', () => {
  it('begins with a plan, its dates and its baseline', () => {
    expect(nextStep({ ...PROJECT, baselineNumber: 0 }, [], TODAY)).toEqual({ kind: 'plan' });
    expect(nextStep({ ...PROJECT, baselineNumber: 0 }, [milestone({ baselineNumber: 0, baselineDate: null })], TODAY)).toEqual({ kind: 'date' });
    expect(nextStep({ ...PROJECT, baselineNumber: 0 }, [milestone({ baselineNumber: 0 })], TODAY)).toEqual({ kind: 'freeze' });
  });

  it('names the earliest open milestone of the baseline, not one that was added later', () => {
    const late = milestone({ id: 'late', sequence: 5, baselineDate: '2026-10-01' });
    const added = milestone({ id: 'added', baselineNumber: 0, baselineDate: '2026-09-01' });
    const done = milestone({ id: 'done', baselineDate: '2026-08-01', actualDate: '2026-08-01' });
    expect(nextStep(PROJECT, [milestone({}), added, done, late], TODAY)).toEqual({ kind: 'complete', milestone: late });
  });

  it('asks for the next stage when all is done, and for nothing once in use or halted', () => {
    const done = [milestone({ actualDate: '2026-11-01' })];
    expect(nextStep(PROJECT, done, TODAY)).toEqual({ kind: 'advance' });
    expect(nextStep({ ...PROJECT, lifecycle: 'in_operation' }, done, TODAY)).toEqual({ kind: 'finished' });
    expect(nextStep({ ...PROJECT, lifecycle: 'suspended' }, [milestone({})], TODAY)).toEqual({ kind: 'halted' });
  });
});

describe('stepWords', () => {
  it('asks the reader who can do it, and tells others who will', () => {
    expect(stepWords('freeze', true)).toContain('请核对后冻结基线');
    expect(stepWords('freeze', false)).toContain('由规划管理员冻结基线');
  });
});
