import { HANDOVER_STATES, ROLES, type Principal, type Role } from '@portfolio/contracts';
import { assertMayDo, canSucceed, mayDo, readerOf } from './handover-policy';

const person = (userId: string, role: Role, departmentId: string | null = 'A'): Principal => ({ userId, username: userId, displayName: userId, role, departmentId, districtId: 'd1' });
const parties = { departmentId: 'A', fromUserId: 'giver', toUserId: 'taker', preparedById: 'giver', signedById: null };

describe('who may do what with a handover', () => {
  it('the one who leaves signs, another who looks after the unit signs for him, the successor receives', () => {
    expect(mayDo(person('giver', 'filer'), { ...parties, state: 'prepared' })).toEqual({ sign: true, signOnBehalf: false, receive: false, cancel: true });
    expect(mayDo(person('head', 'unit_head'), { ...parties, state: 'prepared' })).toEqual({ sign: false, signOnBehalf: true, receive: false, cancel: true });
    expect(mayDo(person('planner', 'planner', null), { ...parties, state: 'prepared' })).toEqual({ sign: false, signOnBehalf: true, receive: false, cancel: true });
    expect(mayDo(person('taker', 'filer'), { ...parties, state: 'prepared' })).toEqual({ sign: false, signOnBehalf: false, receive: false, cancel: true });
    expect(mayDo(person('taker', 'filer'), { ...parties, state: 'signed' })).toEqual({ sign: false, signOnBehalf: false, receive: true, cancel: true });
  });

  it('nobody signs for both sides, also not a head who takes over himself', () => {
    const head = person('taker', 'unit_head');
    expect(mayDo(head, { ...parties, state: 'prepared' }).signOnBehalf).toBe(false);
    expect(() => assertMayDo('signOnBehalf', head, { ...parties, state: 'prepared' })).toThrow(expect.objectContaining({ code: 'handover_both_sides' }));
    expect(mayDo(head, { ...parties, signedById: 'taker', state: 'signed' }).receive).toBe(false);
  });

  it('a stranger to it may do nothing, and nobody anything once it is over', () => {
    const nothing = { sign: false, signOnBehalf: false, receive: false, cancel: false };
    for (const state of HANDOVER_STATES) {
      for (const role of ROLES.filter((each) => each !== 'planner')) expect(mayDo(person('stranger', role, 'B'), { ...parties, state })).toEqual(nothing);
    }
    for (const state of ['completed', 'cancelled'] as const) {
      for (const user of [person('giver', 'filer'), person('taker', 'filer'), person('head', 'unit_head'), person('planner', 'planner', null)]) {
        expect(mayDo(user, { ...parties, state })).toEqual(nothing);
        expect(() => assertMayDo('cancel', user, { ...parties, state })).toThrow(expect.objectContaining({ code: 'handover_action_refused' }));
      }
    }
  });

  it('a clerk reads what names him, a head the unit’s, a planner all', () => {
    expect(readerOf(person('u', 'filer'))).toEqual({ districtId: 'd1', departmentId: null, userId: 'u' });
    expect(readerOf(person('u', 'unit_head'))).toEqual({ districtId: 'd1', departmentId: 'A', userId: null });
    expect(readerOf(person('u', 'planner', null))).toEqual({ districtId: 'd1', departmentId: null, userId: null });
  });

  it('a head is succeeded by a head of the same unit, a clerk by anybody of it who files', () => {
    const of = (id: string, role: Role | null, departmentId: string | null = 'A') => ({ id, role, departmentId });
    expect(canSucceed(of('a', 'filer'), of('b', 'filer'))).toBe(true);
    expect(canSucceed(of('a', 'filer'), of('b', 'unit_head'))).toBe(true);
    expect(canSucceed(of('a', 'unit_head'), of('b', 'filer'))).toBe(false);
    expect(canSucceed(of('a', 'unit_head'), of('b', 'unit_head'))).toBe(true);
    for (const other of [of('a', 'filer'), of('b', 'filer', 'B'), of('b', 'inspector'), of('b', null), of('b', 'filer', null)]) expect(canSucceed(of('a', 'filer'), other)).toBe(false);
  });
});
