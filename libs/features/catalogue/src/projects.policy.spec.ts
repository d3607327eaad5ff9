import type { Principal, Role } from '@portfolio/contracts';
import { assertMay, mayDo } from './projects.policy';

const user = (role: Role, departmentId: string | null = null): Principal => ({ userId: 'u', username: 'u', displayName: 'u', role, departmentId, districtId: 'd1' });
const project = { districtId: 'd1', leadDepartmentId: 'lead', cooperatingDepartmentIds: ['other'] };

describe('row access of projects', () => {
  it('lets a unit edit what it leads or co-operates in, and nothing else', () => {
    expect(mayDo(user('filer', 'lead'), 'project.edit', project)).toBe(true);
    expect(mayDo(user('filer', 'other'), 'project.edit', project)).toBe(true);
    expect(mayDo(user('filer', 'third'), 'project.edit', project)).toBe(false);
    expect(mayDo(user('filer'), 'project.edit', { ...project, leadDepartmentId: null })).toBe(false);
  });

  it('lets a planner edit all of the own district, an inspector none', () => {
    expect(mayDo(user('planner'), 'project.edit', project)).toBe(true);
    expect(mayDo(user('inspector'), 'project.edit', project)).toBe(false);
  });

  it('hides other districts and refuses what is not the own', () => {
    expect(() => assertMay(user('planner'), 'project.edit', { ...project, districtId: 'd2' })).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(() => assertMay(user('filer', 'third'), 'project.edit', project)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });
});
