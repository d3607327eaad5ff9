import type { Rung } from '@portfolio/contracts';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { DirectoryUser, UserDirectory } from '@portfolio/identity';
import type { MilestoneFacts } from '@portfolio/schedule';
import { RecipientResolver } from './recipients';

const PEOPLE: DirectoryUser[] = [
  { id: 'filer', displayName: '填报员', email: null, departmentId: 'lead', role: 'filer' },
  { id: 'head', displayName: '负责人', email: null, departmentId: 'lead', role: 'unit_head' },
  { id: 'partner', displayName: '配合单位人员', email: null, departmentId: 'cooperating', role: 'filer' },
  { id: 'moved', displayName: '已调离人员', email: null, departmentId: 'elsewhere', role: 'filer' },
  { id: 'patron', displayName: '包联领导', email: null, departmentId: null, role: 'leader' },
];

/** Accounts in use only, as the directory gives them. */
const directory = {
  many: (ids: readonly string[]) => Promise.resolve(PEOPLE.filter((person) => ids.includes(person.id))),
  filersOf: (unit: string) => Promise.resolve(PEOPLE.filter((person) => person.departmentId === unit && person.role === 'filer')),
  unitHeadsOf: (unit: string) => Promise.resolve(PEOPLE.filter((person) => person.departmentId === unit && person.role === 'unit_head')),
} as unknown as UserDirectory;

async function told(rung: Rung, responsibleUserId: string | null, project: Partial<ProjectFacts> = {}): Promise<string[]> {
  const facts = { leadDepartmentId: 'lead', cooperatingDepartmentIds: ['cooperating'], responsibleUserId: null, patronUserId: 'patron', ...project } as ProjectFacts;
  const { users } = await new RecipientResolver(directory).resolve({ responsibleUserId } as MilestoneFacts, facts, rung);
  return users.map((user) => user.id);
}

describe('who is reminded', () => {
  it('climbs the ladder: filers, then the unit head, then the patron leader', async () => {
    expect([await told('-3', null), await told('0', null), await told('+1', null), await told('+3', null)]).toEqual([
      ['filer'],
      ['filer'],
      ['filer', 'head'],
      ['filer', 'head', 'patron'],
    ]);
    expect(await told('+3', null, { patronUserId: null })).toEqual(['filer', 'head']);
  });

  it('tells the responsible person of the lead or a co-operating unit instead of the filers', async () => {
    expect(await told('0', 'partner')).toEqual(['partner']);
    expect(await told('0', null, { responsibleUserId: 'partner' })).toEqual(['partner']);
  });

  it('passes over a responsible person who moved to another unit or whose account is out of use', async () => {
    expect(await told('0', 'moved')).toEqual(['filer']);
    expect(await told('0', 'nobody')).toEqual(['filer']);
    expect(await told('0', 'moved', { responsibleUserId: 'partner' })).toEqual(['partner']);
  });
});
