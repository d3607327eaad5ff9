import { verify } from '@node-rs/argon2';
import fc from 'fast-check';
import { PasswordHasher } from './password-hasher';
import { isStrongPassword, oneTimePassword } from './password-policy';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});

const verifying = jest.mocked(verify);

describe('password policy', () => {
  it.each([
    ['Demo-2026-yuquan!', true],
    ['abcdefgh1!', true],
    ['abcdefg1!', false],
    ['abcdefghij1', false],
    ['abcdefghi!', false],
    ['1234567890!', false],
    ['密码密码密码密码1!', false],
    ['Xx-FILER-2026', false],
  ])('%s: %s', (password, strong) => expect(isStrongPassword(password, 'filer')).toBe(strong));

  it('is met by every one-time password, and none comes twice', () => {
    const made = new Set(Array.from({ length: 500 }, oneTimePassword));
    expect(made.size).toBe(500);
    for (const password of made) expect(isStrongPassword(password, 'filer')).toBe(true);
  });

  it('refuses whatever contains the user name in any case', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => !isStrongPassword(`${before}LeAdEr1!${after}`, 'leader')));
  });
});

describe('PasswordHasher', () => {
  const hasher = new PasswordHasher();

  it('recognises the password, however its characters were composed, and nothing else', async () => {
    const hash = await hasher.hash('Caf\u00e9-2026-!');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.verify(hash, 'Cafe\u0301-2026-!')).toBe(true);
    expect(await hasher.verify(hash, 'Cafe-2026-!')).toBe(false);
    expect(await hasher.hash('Caf\u00e9-2026-!')).not.toBe(hash);
  });

  it('accepts nothing without a hash, but does the same work', async () => {
    const hash = await hasher.hash('Demo-2026-yuquan!');
    verifying.mockClear();
    expect(await hasher.verify(hash, 'wrong')).toBe(false);
    expect(await hasher.verify(null, 'no account has this password')).toBe(false);
    const [known, unknown] = verifying.mock.calls.map(([compared]) => String(compared).split('$').slice(0, 4));
    expect(unknown).toEqual(known);
    expect(verifying).toHaveBeenCalledTimes(2);
  });

  it('turns a flood away instead of letting it wait for ever, and recovers', async () => {
    const line = new PasswordHasher();
    const answers = await Promise.allSettled(Array.from({ length: 230 }, () => line.verify('not a hash', 'x')));
    const codes = answers.map((answer) => (answer.status === 'rejected' ? (answer.reason as { code?: string }).code : 'checked'));
    expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(28);
    expect(await line.verify(await line.hash('Demo-2026-yuquan!'), 'Demo-2026-yuquan!')).toBe(true);
  });
});
