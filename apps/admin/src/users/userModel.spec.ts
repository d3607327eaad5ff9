import { mayIssuePassword, refuseDepartment, refuseUsername } from './userModel';

it('takes user names as the server does', () => {
  for (const name of ['ab', 'zhang.san', 'w_1-2', `a${'b'.repeat(39)}`]) expect(refuseUsername(name)).toBeUndefined();
  for (const name of ['a', 'Zhang', '1ab', '张三', 'a b', `a${'b'.repeat(40)}`]) expect(refuseUsername(name)).toContain('小写字母');
});

it('asks for a unit only where the role, held or requested, works for one', () => {
  expect(refuseDepartment('', { requestedRole: 'filer' })).toContain('所属单位');
  expect(refuseDepartment(null, { role: 'unit_head', requestedRole: null })).toContain('所属单位');
  expect(refuseDepartment(null, { role: 'inspector', requestedRole: 'leader' })).toBeUndefined();
  expect(refuseDepartment('d1', { requestedRole: 'filer' })).toBeUndefined();
});

it('offers no password for those who watch the system administrator', () => {
  expect(mayIssuePassword({ role: 'secadmin' })).toBe(false);
  expect(mayIssuePassword({ role: 'auditor' })).toBe(false);
  expect(mayIssuePassword({ role: 'filer' })).toBe(true);
  expect(mayIssuePassword({ role: null })).toBe(true);
});
