import type { Project } from '@portfolio/contracts';
import { projectCsv } from './project-csv';

const project: Project = {
  id: 'p', code: 'YQ-07-03-02', name: '玉祥·福泽园（化纤厂棚改回迁房）项目', box: 7, boxTitle: '建设高品质宜居中心城区重点工程', programmeId: 'g', programmeTitle: '棚户区改造建设项目',
  planItemIds: [], sector: 'housing', leadDepartmentId: null, leadDepartmentName: null, ownership: 'proposed', ownershipReason: null, lifecycle: 'reserve',
  light: { colour: 'grey', reasons: [{ code: 'no_milestones', text: '尚未编制节点计划', value: null, threshold: null }], rulePack: 'default@1' },
  selfRating: null, inspectorRating: null, progressPercent: 12.5, plannedPercent: null, baselineNumber: 0, milestones: 0, overdueMilestones: 0, maxDaysLate: 0, maxWorkingDaysLate: 0,
  nextMilestoneName: null, nextMilestoneDate: null, description: null, place: null, totalInvestment: '1234.5', provenance: 'plan', demo: true, updatedAt: '2026-11-23T00:00:00.000Z', version: 1,
};

describe('projectCsv', () => {
  it('opens in Excel as Chinese: BOM, CRLF, headers with units', () => {
    const csv = projectCsv([project]);
    expect(csv.startsWith('\uFEFF项目编号,项目名称,')).toBe(true);
    expect(csv).toContain('总投资（万元）');
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toMatch(/拟定,.*规划原文,演示数据\r\n$/);
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1'])('makes %j plain text', (name) => {
    const line = projectCsv([{ ...project, name }], false);
    const cell = line.slice(project.code.length + 1);
    expect(cell.startsWith("'") || cell.startsWith(`"'`)).toBe(true);
  });

  it('writes no second header for later chunks', () => {
    expect(projectCsv([project], false).startsWith('YQ-07-03-02,')).toBe(true);
  });
});
