import { LIFECYCLE_STATES, LIGHT_COLOURS, type WeekFigures } from '@portfolio/contracts';
import { changed, overallSentences } from './sentences';

const zero = <K extends string>(keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
const figures = (more: Partial<WeekFigures>): WeekFigures => ({
  week: '2026-W48', cutOff: '2026-11-27T09:00:00.000Z', projects: 0, byLight: zero(LIGHT_COLOURS), byLifecycle: zero(LIFECYCLE_STATES), bySector: [], byDepartment: [],
  milestonesDue: 0, onTime: { n: 0, of: 0 }, overdueMilestones: 0, ownersConfirmed: { n: 0, of: 0 }, baselinesFrozen: { n: 0, of: 0 }, ...more,
});

describe('weekly sentences', () => {
  it('reads well in the first week of an empty system', () => {
    expect(overallSentences({ figures: figures({}), previousFigures: null })).toEqual([
      '纳入调度的项目共 0 个。',
      '亮灯情况：绿灯 0 个，黄灯 0 个，红灯 0 个，无数据 0 个。',
      '到期节点按期完成 0/0（无数据）；逾期节点 0 项。',
      '责任单位已确认 0/0（无数据），基线已冻结 0/0（无数据）。',
    ]);
  });

  it('says the change against last week in counts and percentage points', () => {
    const now = figures({ projects: 281, byLight: { green: 180, yellow: 20, red: 12, grey: 69 }, byLifecycle: { ...zero(LIFECYCLE_STATES), reserve: 100, construction: 181 }, onTime: { n: 39, of: 63 }, overdueMilestones: 30 });
    const before = figures({ week: '2026-W47', projects: 281, byLight: { green: 182, yellow: 20, red: 10, grey: 69 }, onTime: { n: 36, of: 60 }, overdueMilestones: 31 });
    const [stages, lights, onTime] = overallSentences({ figures: now, previousFigures: before });
    expect(stages).toBe('纳入调度的项目共 281 个，其中储备 100 个、在建 181 个。');
    expect(lights).toContain('红灯较上周增加 2 个，黄灯与上周持平');
    expect(onTime).toBe('到期节点按期完成 39/63 = 61.9%，较上周 +1.9 个百分点；逾期节点 30 项，较上周减少 1 项。');
  });

  it('names the week it is compared with when that is not last week', () => {
    const [, lights] = overallSentences({ figures: figures({}), previousFigures: figures({ week: '2026-W44' }) });
    expect(lights).toContain('红灯与2026年第44周持平');
  });

  it('names what the ratios leave out', () => {
    const leftOut = [{ projectId: 'p4', projectCode: 'YQ-07-03-04', projectName: '石东路改造', lifecycle: 'suspended' as const, milestones: 3 }];
    expect(overallSentences({ figures: figures({ leftOut }), previousFigures: null }).at(-1)).toBe('准点率、逾期节点和滞后清单不计入暂缓和退出的项目 1 项：石东路改造（暂缓，未完成节点 3 个）。');
    expect(overallSentences({ figures: figures({}), previousFigures: null })).toHaveLength(4);
  });

  it('never shows a bare minus', () => {
    expect(changed(-3, '项', '上周')).toBe('较上周减少 3 项');
  });
});
