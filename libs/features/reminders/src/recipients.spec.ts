import type { LadderAudience } from '@portfolio/contracts';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { DirectoryUser } from '@portfolio/identity';
import { STANDARD_LADDERS, rungDuties } from '@portfolio/rules';
import { PeopleOfDay } from './ladder-people';
import { recipientsOf } from './recipients';
import type { OpenSubject } from './reminder-subjects';

const person = (id: string, displayName: string, departmentId: string | null, role: DirectoryUser['role']): DirectoryUser => ({ id, displayName, email: null, departmentId, role });

/** Accounts in use only, as the directory gives them. */
const PEOPLE = [
  person('filer', '张三', 'lead', 'filer'),
  person('head', '李四', 'lead', 'unit_head'),
  person('partner', '王五', 'cooperating', 'filer'),
  person('moved', '赵六', 'elsewhere', 'filer'),
  person('patron', '钱七', null, 'leader'),
  person('deputy', '周八', null, 'leader'),
  person('inspector1', '孙九', null, 'inspector'),
  person('inspector2', '吴十', null, 'inspector'),
];

interface Case {
  responsible?: string | null;
  project?: Partial<ProjectFacts>;
  away?: Record<string, string | null>;
  people?: DirectoryUser[];
  subject?: Partial<OpenSubject>;
}

function resolve(offset: number, { responsible = null, project = {}, away = {}, people = PEOPLE, subject = {} }: Case = {}) {
  const duties = rungDuties(STANDARD_LADDERS.milestone, offset) ?? { audiences: [] as LadderAudience[], asksSignature: false, asksAnswer: false, draftsOrder: false };
  const about = { type: 'milestone', unitId: null, responsibleUserIds: responsible === null ? [] : [responsible], ...subject } as OpenSubject;
  const facts = { leadDepartmentId: 'lead', cooperatingDepartmentIds: ['cooperating'], responsibleUserId: null, patronUserId: 'patron', ...project } as ProjectFacts;
  return recipientsOf(about, facts, duties, new PeopleOfDay(people, new Map(Object.entries(away))));
}

const told = (offset: number, given?: Case) => resolve(offset, given).told.map(({ user, onBehalfOf }) => (onBehalfOf === null ? user.id : `${user.id} for ${onBehalfOf.id}`));

describe('who is reminded', () => {
  it('climbs the ladder: filers, then the unit head, then the patron leader, then the office, then head and office weekly', () => {
    expect([-7, 0, 1, 3, 5, 10, 15].map((offset) => told(offset))).toEqual([
      ['filer'],
      ['filer'],
      ['filer', 'head'],
      ['filer', 'head', 'patron'],
      ['inspector1', 'inspector2'],
      ['head', 'inspector1', 'inspector2'],
      ['head', 'inspector1', 'inspector2'],
    ]);
    expect(told(3, { project: { patronUserId: null } })).toEqual(['filer', 'head']);
  });

  it('the unit signs and answers, a patron leader signs, the office is informed', () => {
    const duties = (offset: number) => resolve(offset).told.map(({ user, asksSignature, asksAnswer }) => [user.id, asksSignature, asksAnswer]);
    expect(duties(0)).toEqual([['filer', false, false]]);
    expect(duties(3)).toEqual([['filer', true, true], ['head', true, true], ['patron', true, false]]);
    expect(duties(10)).toEqual([['head', true, true], ['inspector1', false, false], ['inspector2', false, false]]);
  });

  it('tells the responsible person of the lead or a co-operating unit instead of the filers', () => {
    expect(told(0, { responsible: 'partner' })).toEqual(['partner']);
    expect(told(0, { project: { responsibleUserId: 'partner' } })).toEqual(['partner']);
  });

  it('passes over a responsible person who moved to another unit or whose account is out of use', () => {
    expect(told(0, { responsible: 'moved' })).toEqual(['filer']);
    expect(told(0, { responsible: 'nobody' })).toEqual(['filer']);
    expect(told(0, { responsible: 'moved', project: { responsibleUserId: 'partner' } })).toEqual(['partner']);
  });

  it('an order goes to the unit that it was issued to, not to the project’s lead unit', () => {
    expect(told(1, { subject: { type: 'order', unitId: 'cooperating' } })).toEqual(['partner']);
  });

  it('during an absence the substitute is told, also through a substitute who is away too', () => {
    expect(told(1, { away: { filer: 'head' } })).toEqual(['head']);
    expect(told(0, { away: { filer: 'head' } })).toEqual(['head for filer']);
    expect(told(3, { away: { patron: 'deputy' } })).toEqual(['filer', 'head', 'deputy for patron']);
    expect(told(3, { away: { patron: 'deputy', deputy: 'patron' } })).toEqual(['filer', 'head']);
  });

  it('who is away without a substitute is passed over with the reason; an absent responsible person leaves the filers', () => {
    const { told: present, passedOver } = resolve(1, { away: { head: null } });
    expect(present.map(({ user }) => user.id)).toEqual(['filer']);
    expect(passedOver.map(({ user, code, reason }) => [user?.id, code, reason])).toEqual([['head', 'absent', '李四不在岗，没有在岗的代理人']]);
    expect(told(0, { responsible: 'partner', away: { partner: null } })).toEqual(['filer']);
  });

  it('says why nobody can be told', () => {
    const reason = (offset: number, given: Case) => resolve(offset, given).passedOver.map(({ user, code, reason: said }) => [user, code, said]);
    expect(reason(0, { project: { leadDepartmentId: null } })).toEqual([[null, 'no_recipient', expect.stringContaining('还没有责任单位')]]);
    // Somebody is told, and who of the rung is missing is said beside.
    expect(reason(10, { project: { leadDepartmentId: 'empty' } })).toEqual([[null, 'no_recipient', '责任单位没有在用的单位负责人账号，请系统管理员开设账号']]);
    expect(told(10, { project: { leadDepartmentId: 'empty' } })).toEqual(['inspector1', 'inspector2']);
    expect(reason(3, { project: { patronUserId: null } })).toEqual([[null, 'no_recipient', '项目没有登记包联领导']]);
    expect(reason(0, { project: { leadDepartmentId: 'empty' } })).toEqual([[null, 'no_recipient', expect.stringContaining('没有在用的填报员')]]);
    expect(reason(5, { people: PEOPLE.filter(({ role }) => role !== 'inspector') })).toEqual([[null, 'no_recipient', expect.stringContaining('没有在用的督查员')]]);
  });
});
