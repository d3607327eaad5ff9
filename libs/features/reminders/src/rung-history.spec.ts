import type { RungCandidate } from './rung-candidates';
import { remaining, wasHeld, type MadeReminder } from './rung-history';

const user = (id: string) => ({ id, displayName: id, email: null, departmentId: null, role: 'filer' as const });
const told = (id: string, onBehalfOf: string | null = null) => ({ user: user(id), onBehalfOf: onBehalfOf === null ? null : user(onBehalfOf), asksSignature: true, asksAnswer: true });

const candidate = (changes: Partial<RungCandidate> = {}): RungCandidate =>
  ({ subject: { type: 'milestone', id: 'm', number: 1 }, due: { offset: 3 }, stopped: null, told: [told('a'), told('b')], passedOver: [], ...changes }) as RungCandidate;
const made = (rungOffset: number, recipientKey: string, more: Partial<MadeReminder> = {}): MadeReminder => ({ subjectType: 'milestone', subjectId: 'm', subjectNumber: 1, rungOffset, recipientKey, onBehalfOfId: null, skipCode: null, ...more });
const left = (given: RungCandidate, rows: MadeReminder[]) => remaining(given, rows)?.told.map(({ user: { id } }) => id) ?? null;

describe('what is left of a rung', () => {
  it('tells those who were not told, and nobody twice', () => {
    expect(left(candidate(), [])).toEqual(['a', 'b']);
    expect(left(candidate(), [made(3, 'a')])).toEqual(['b']);
    expect(left(candidate(), [made(3, 'a'), made(3, 'b')])).toBeNull();
  });

  it('who was told through a substitute is not told again on return, nor the substitute after the person', () => {
    expect(left(candidate({ told: [told('a')] }), [made(3, 's', { onBehalfOfId: 'a' })])).toBeNull();
    expect(left(candidate({ told: [told('s', 'a')] }), [made(3, 'a')])).toBeNull();
  });

  it('never goes down, unless what stands above was only held', () => {
    expect(left(candidate(), [made(5, 'x')])).toBeNull();
    expect(left(candidate(), [made(5, 'none', { skipCode: 'held' })])).toEqual(['a', 'b']);
  });

  it('a rung is held once, only while nobody was told of it, and goes out when the hold ends', () => {
    const held = candidate({ stopped: { code: 'held', reason: '' }, told: [], passedOver: [{ user: null, code: 'held', reason: '' }] });
    expect(remaining(held, [])).toBe(held);
    expect(remaining(held, [made(3, 'none', { skipCode: 'held' })])).toBeNull();
    expect(remaining(held, [made(3, 'a')])).toBeNull();
    const after = [made(3, 'none', { skipCode: 'held' })];
    expect([left(candidate(), after), wasHeld(candidate(), after)]).toEqual([['a', 'b'], true]);
  });

  it('that nobody can be told is said once', () => {
    const nobody = candidate({ told: [], passedOver: [{ user: null, code: 'no_recipient', reason: '' }] });
    expect(remaining(nobody, [])).not.toBeNull();
    expect(remaining(nobody, [made(3, 'none', { skipCode: 'no_recipient' })])).toBeNull();
  });
});
