import fc from 'fast-check';
import { LIFECYCLE_STATES, LIGHT_COLOURS, SECTORS } from '@portfolio/contracts';
import { planDate } from '../test/arbitraries';
import { canonicalJson } from './canonical-json';
import { weekDelta } from './week-delta';
import { weekFigures } from './week-figures';
import type { WeekProjectRow, WeekRows } from './week-figures';

const CUT_OFF = '2026-11-27T09:00:00.000Z';
const project = (id: string, changes: Partial<WeekProjectRow> = {}): WeekProjectRow => ({
  id,
  code: `YQ-07-03-${id}`,
  name: `道路工程${id}`,
  sector: 'municipal_network',
  lifecycle: 'construction',
  light: 'green',
  leadDepartmentId: 'd1',
  leadDepartmentName: '云中路街道办事处',
  ownership: 'confirmed',
  baselineNumber: 1,
  ...changes,
});
const milestone = (projectId: string, baselineDate: string | null, actualDate: string | null = null) => ({ projectId, baselineDate, actualDate });

const rows: WeekRows = {
  projects: [
    project('p1', { light: 'red' }),
    project('p2', { sector: 'education', leadDepartmentId: 'd2', leadDepartmentName: '玉泉区教育局' }),
    project('p3', { leadDepartmentId: null, leadDepartmentName: null, ownership: 'proposed', baselineNumber: 0, light: 'grey', lifecycle: 'reserve' }),
    project('p4', { lifecycle: 'suspended', light: 'grey' }),
  ],
  milestones: [
    milestone('p1', '2026-10-30'),
    milestone('p1', '2026-11-13'),
    milestone('p1', '2026-06-30', '2026-07-10'),
    milestone('p2', '2026-09-01', '2026-08-28'),
    milestone('p2', '2026-11-27'),
    milestone('p2', '2027-09-01'),
    milestone('p3', '2026-01-31'),
    milestone('p4', '2026-01-31'),
    milestone('p1', null),
  ],
};
const figures = weekFigures(rows, '2026-11-27', CUT_OFF);

describe('week figures', () => {
  test('one week of four projects', () => {
    expect(figures).toEqual({
      week: '2026-W48',
      cutOff: CUT_OFF,
      projects: 4,
      byLight: { green: 1, yellow: 0, red: 1, grey: 2 },
      byLifecycle: { reserve: 1, preparation: 0, construction: 2, completed: 0, in_operation: 0, suspended: 1, withdrawn: 0 },
      bySector: [
        { sector: 'municipal_network', projects: 3, late: 1 },
        { sector: 'education', projects: 1, late: 0 },
      ],
      byDepartment: [
        { departmentId: 'd1', departmentName: '云中路街道办事处', projects: 2, late: 1, overdueMilestones: 2 },
        { departmentId: null, departmentName: '未明确责任单位', projects: 1, late: 0, overdueMilestones: 0 },
        { departmentId: 'd2', departmentName: '玉泉区教育局', projects: 1, late: 0, overdueMilestones: 0 },
      ],
      milestonesDue: 5,
      onTime: { n: 1, of: 5 },
      overdueMilestones: 2,
      leftOut: [{ projectId: 'p4', projectCode: 'YQ-07-03-p4', projectName: '道路工程p4', lifecycle: 'suspended', milestones: 1 }],
      ownersConfirmed: { n: 3, of: 4 },
      baselinesFrozen: { n: 3, of: 4 },
    });
  });

  test('an empty portfolio has no data, and no false zeros in its ratios', () => {
    expect(weekFigures({ projects: [], milestones: [] }, '2026-11-27', CUT_OFF)).toMatchObject({ projects: 0, bySector: [], byDepartment: [], onTime: { n: 0, of: 0 } });
  });

  test('the parts add up, and the order of the rows does not matter', () => {
    const projects = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 12 }).map(String),
        sector: fc.constantFrom(...SECTORS),
        lifecycle: fc.constantFrom(...LIFECYCLE_STATES),
        light: fc.constantFrom(...LIGHT_COLOURS),
        department: fc.constantFrom(null, '甲局', '乙局', '丙街道'),
        ownership: fc.constantFrom('proposed' as const, 'confirmed' as const),
        baselineNumber: fc.integer({ min: 0, max: 2 }),
      }),
      { selector: ({ id }) => id },
    );
    const milestones = fc.array(fc.record({ projectId: fc.integer({ min: 1, max: 12 }).map(String), baselineDate: fc.option(planDate), actualDate: fc.option(planDate) }));
    fc.assert(
      fc.property(projects, milestones, planDate, (drafts, steps, asOf) => {
        const list = drafts.map(({ department, ...rest }) => ({ ...rest, code: `YQ-${rest.id}`, name: rest.id, leadDepartmentId: department, leadDepartmentName: department }));
        const result = weekFigures({ projects: list, milestones: steps }, asOf, CUT_OFF);
        const total = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
        for (const counts of [Object.values(result.byLight), Object.values(result.byLifecycle), result.bySector.map((line) => line.projects), result.byDepartment.map((line) => line.projects)]) {
          expect(total(counts)).toBe(list.length);
        }
        expect(total(result.byDepartment.map((line) => line.overdueMilestones))).toBe(result.overdueMilestones);
        expect(total(result.byDepartment.map((line) => line.late))).toBe(total(result.bySector.map((line) => line.late)));
        const paused = list.filter(({ lifecycle }) => lifecycle === 'suspended' || lifecycle === 'withdrawn');
        expect(result.leftOut?.map(({ projectId }) => projectId).sort()).toEqual(paused.map(({ id }) => id).sort());
        expect(result.onTime.n + result.overdueMilestones).toBeLessThanOrEqual(result.milestonesDue);
        const turned = weekFigures({ projects: [...list].reverse(), milestones: [...steps].reverse() }, asOf, CUT_OFF);
        expect(canonicalJson(turned)).toBe(canonicalJson(result));
      }),
    );
  });
});

describe('week delta', () => {
  test('what changed since last week; a department that is gone counts down', () => {
    const before = weekFigures(
      { projects: [...rows.projects, project('p5', { leadDepartmentId: 'd9', leadDepartmentName: '玉泉区商务局', sector: 'logistics_commerce' })], milestones: rows.milestones },
      '2026-11-12',
      CUT_OFF,
    );
    expect(weekDelta(figures, before)).toMatchObject({
      previousWeek: '2026-W46',
      projects: -1,
      byLight: { green: -1, red: 0 },
      bySector: [
        { sector: 'logistics_commerce', projects: -1, late: 0 },
        { sector: 'municipal_network', projects: 0, late: 0 },
        { sector: 'education', projects: 0, late: 0 },
      ],
      milestonesDue: 2,
      overdueMilestones: 1,
      onTimePoints: -13.33,
      ownersConfirmedPoints: -5,
    });
    expect(weekDelta(figures, before)?.byDepartment.at(-1)).toEqual({ departmentId: 'd9', departmentName: '玉泉区商务局', projects: -1, late: 0, overdueMilestones: 0 });
  });

  test('no week before, no delta; no change is all zeros', () => {
    expect(weekDelta(figures, null)).toBeNull();
    expect(weekDelta(figures, figures)).toMatchObject({ projects: 0, onTimePoints: 0, byLight: { green: 0, yellow: 0, red: 0, grey: 0 } });
  });
});
