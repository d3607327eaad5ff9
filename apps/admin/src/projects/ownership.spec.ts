import { confirmations, errorsByProject } from './ownership';

const PROJECTS = [
  { id: 'a', leadDepartmentId: 'd1', version: 3 },
  { id: 'b', leadDepartmentId: null, version: 1 },
  { id: 'c', leadDepartmentId: 'd2', version: 7 },
];

describe('confirmations', () => {
  it('confirms each proposed unit and leaves out who has none', () => {
    expect(confirmations(PROJECTS, { mode: 'proposed', departmentId: null })).toEqual([
      { projectId: 'a', departmentId: 'd1', version: 3 },
      { projectId: 'c', departmentId: 'd2', version: 7 },
    ]);
  });

  it('gives one unit to all, and nothing before it is chosen', () => {
    expect(confirmations(PROJECTS, { mode: 'one', departmentId: 'd9' }).map(({ departmentId }) => departmentId)).toEqual(['d9', 'd9', 'd9']);
    expect(confirmations(PROJECTS, { mode: 'one', departmentId: null })).toEqual([]);
  });

  it('brings each message to its project, also when some were left out', () => {
    const sent = confirmations(PROJECTS, { mode: 'proposed', departmentId: null });
    expect(errorsByProject({ 'items.1': '已被他人更新', 'items.0.departmentId': '请选择牵头单位。', other: 'x' }, sent)).toEqual({ c: '已被他人更新', a: '请选择牵头单位。' });
  });
});
