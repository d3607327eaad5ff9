import { randomInt } from 'node:crypto';
import { UserError } from '@portfolio/platform/errors';

const MIN_LENGTH = 10;
/** Without characters that look alike on paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

/** At least 10 characters with letters, digits and symbols, without the user name. */
export function isStrongPassword(password: string, username: string): boolean {
  return (
    [...password].length >= MIN_LENGTH &&
    /[A-Za-z]/.test(password) &&
    /[0-9]/.test(password) &&
    /[^\p{L}\p{N}\s]/u.test(password) &&
    !password.toLowerCase().includes(username.toLowerCase())
  );
}

/** Throws `password_weak` with the sentence at `field`. */
export function assertStrongPassword(password: string, username: string, field: string): void {
  if (isStrongPassword(password, username)) return;
  const { message } = new UserError('password_weak');
  throw new UserError('password_weak', {}, { fields: { [field]: message } });
}

/** A random password to be read out or copied once, for example `kXm7-pQ4t-Zs9h` (about 66 bits). */
export function oneTimePassword(): string {
  const group = () => [...pick(LETTERS, 2), ...pick(DIGITS, 1), ...pick(LETTERS + DIGITS, 1)].join('');
  return [group(), group(), group()].join('-');
}

function pick(alphabet: string, count: number): string[] {
  return Array.from({ length: count }, () => alphabet.charAt(randomInt(alphabet.length)));
}
