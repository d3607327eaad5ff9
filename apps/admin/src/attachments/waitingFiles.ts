import { session } from '../app/api';
import { kept } from '../offline/kept';

const START = 'file';

/** A file that waits in this browser until the server has it. */
export interface WaitingFile {
  name: string;
  file: File;
}

/** In the order in which they were chosen. */
export async function waitingFiles(under: string): Promise<WaitingFile[]> {
  const names = await kept.names(`${beginning()}${under} `);
  const files = await Promise.all(names.map(async (name) => ({ name, file: await kept.read<File>(name) })));
  return files.flatMap(({ name, file }) => (file === null ? [] : [{ name, file }]));
}

/** Null where the browser keeps nothing: then the file lives as long as its page. */
export async function keepWaiting(under: string, file: File): Promise<string | null> {
  const last = (await kept.names(`${beginning()}${under} `)).at(-1);
  const number = Number.parseInt(last?.split(' ').at(-1) ?? '0', 10) + 1;
  // Two chosen at once may get the same number, never the same name.
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  const name = `${beginning()}${under} ${String(number).padStart(6, '0')}-${chance}`;
  return (await kept.write(name, file)) ? name : null;
}

export function forgetWaiting(name: string): Promise<boolean> {
  return kept.forget(name);
}

/** Under what something waits. */
export async function waitingUnder(): Promise<Set<string>> {
  const start = beginning();
  return new Set((await kept.names(start)).map((name) => name.slice(start.length, name.lastIndexOf(' '))));
}

/** One user never sees what waits for another. */
function beginning(): string {
  return `${START} ${session.get().view?.user.id ?? ''} `;
}
