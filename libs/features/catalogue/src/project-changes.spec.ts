import { changedFields, changedValues, type ProjectValues } from './project-changes';

const before: ProjectValues = {
  name: '小黑河河道治理',
  description: null,
  place: '小黑河',
  sector: 'ecology',
  totalInvestment: '1200',
  leadDepartmentId: 'a',
  cooperatingDepartmentIds: ['b'],
  responsibleUserId: 'u1',
  patronUserId: 'u2',
};

describe('changes of a project', () => {
  it('keeps what is left out and empties what is null', () => {
    const after = changedValues(before, { place: null, version: 1 });
    expect(after).toEqual({ ...before, place: null });
    expect(changedFields(before, after)).toEqual(['place']);
  });

  it('empties neither name nor sector', () => {
    expect(() => changedValues(before, { name: null, version: 1 })).toThrow(expect.objectContaining({ fields: { name: '请填写项目名称。' } }));
    expect(() => changedValues(before, { sector: null, version: 1 })).toThrow(expect.objectContaining({ fields: { sector: '请选择领域。' } }));
  });

  it('drops the responsible person of the former lead unit, and the new lead from the co-operating ones', () => {
    const after = changedValues(before, { leadDepartmentId: 'b', version: 1 });
    expect(after).toMatchObject({ leadDepartmentId: 'b', cooperatingDepartmentIds: [], responsibleUserId: null, patronUserId: 'u2' });
  });

  it('finds nothing changed in another order of the same units', () => {
    const two = { ...before, cooperatingDepartmentIds: ['b', 'c'] };
    expect(changedFields(two, changedValues(two, { cooperatingDepartmentIds: ['c', 'b', 'b'], version: 1 }))).toEqual([]);
  });
});
