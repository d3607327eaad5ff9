import { session } from '../app/api';
import { kept } from './kept';

const START = 'copy ';

/** What the server last said to whoever is logged in, for the time without a connection. Gone with the logout. */
export async function keepCopy(path: string, value: unknown): Promise<void> {
  const name = nameOf(path);
  if (name !== null) await kept.write(name, value);
}

export function readCopy<T>(path: string): Promise<T | null> {
  const name = nameOf(path);
  return name === null ? Promise.resolve(null) : kept.read<T>(name);
}

export function forgetCopies(): Promise<boolean> {
  return kept.forgetAll(START);
}

/** Nobody reads what the server said to somebody else. */
function nameOf(path: string): string | null {
  const user = session.get().view?.user.id;
  return user === undefined ? null : `${START}${user} ${path}`;
}
