import fc from 'fast-check';
import { csrfTokenOf, isCsrfToken, newToken, tokenHash } from './session-token';

describe('session token', () => {
  it('has 32 random bytes and is not its hash', () => {
    const token = newToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(newToken()).not.toBe(token);
    expect(tokenHash(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(csrfTokenOf(token)).not.toBe(token);
  });

  it('takes its own CSRF token and no other value', () => {
    const token = newToken();
    expect(isCsrfToken(token, csrfTokenOf(token))).toBe(true);
    expect(isCsrfToken(newToken(), csrfTokenOf(token))).toBe(false);
    for (const wrong of [undefined, null, '', [csrfTokenOf(token)], token, `${csrfTokenOf(token)}x`]) expect(isCsrfToken(token, wrong)).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => !isCsrfToken(token, text)));
  });
});
