import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

const skipped = new Set(['node_modules', 'dist', 'coverage', 'data', 'fixtures']);

/** Paths, from the repository's top folder, of all files below `folder` that people wrote. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A project's package.json as far as the laws look at it. */
export interface Manifest {
  name: string;
  nx?: { tags?: string[]; targets?: Record<string, unknown> };
}

/** All projects: folder → package.json. */
export function projects(): Map<string, Manifest> {
  const manifests = ['apps', 'libs', 'tools'].flatMap(filesBelow).filter((path) => path.endsWith('/package.json'));
  return new Map(manifests.map((path) => [path.replace('/package.json', ''), JSON.parse(textOf(path)) as Manifest]));
}
