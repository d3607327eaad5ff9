import type { LateProject } from '@portfolio/contracts';
import { groupLate } from './grouping';

const late = (id: string, box: number, leadDepartmentName: string | null) => ({ id, box, leadDepartmentName }) as LateProject;
const ranked = [late('a', 7, '区教育局'), late('b', 2, null), late('c', 7, '区水务局'), late('d', 2, '区教育局')];
const told = (grouping: Parameters<typeof groupLate>[1]) => groupLate(ranked, grouping).map(({ title, projects }) => `${title}: ${projects.map(({ id }) => id).join(' ')}`);

describe('grouping of the desk', () => {
  it('keeps the rank inside and puts the group of the worst first', () => {
    expect(told('none')).toEqual([': a b c d']);
    expect(told('department')).toEqual(['区教育局: a d', '责任单位未明确: b', '区水务局: c']);
    expect(told('box')).toEqual(['专栏 7: a c', '专栏 2: b d']);
  });
});
