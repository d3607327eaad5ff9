import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Pages that open without a connection; the others are kept once they were opened. */
const PAGES = ['FilingDutiesPage.tsx'];
const PUBLIC = ['/favicon.svg', '/manifest.webmanifest', '/icons/icon-192.png'];

/** Writes `sw.js` beside the built files: the worker with the list of what it keeps, and a version that changes with any of it. */
export function shellWorker(): Plugin {
  return {
    name: 'shell-worker',
    apply: 'build',
    writeBundle({ dir = 'dist' }, bundle) {
      const source = readFileSync(join(import.meta.dirname, 'worker.js'), 'utf8');
      const files = ['/', ...PUBLIC, ...shellFiles(bundle).map((file) => `/${file}`)];
      const hash = createHash('sha256').update(source);
      for (const file of files) hash.update(file).update(readFileSync(join(dir, file === '/' ? 'index.html' : file)));
      writeFileSync(join(dir, 'sw.js'), source.replace('__FILES__', JSON.stringify(files)).replace('__VERSION__', hash.digest('hex').slice(0, 12)));
    },
  };
}

/** The entry and the pages with everything they import. */
function shellFiles(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const pages = PAGES.map((page) => {
    const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${page}`) === true);
    if (found === undefined) throw new Error(`The shell needs the page ${page}, which has no chunk of its own`);
    return found;
  });
  const kept = new Set<string>();
  const keep = (fileName: string) => {
    if (kept.has(fileName)) return;
    kept.add(fileName);
    chunks.find((chunk) => chunk.fileName === fileName)?.imports.forEach(keep);
  };
  for (const { fileName } of [...chunks.filter(({ isEntry }) => isEntry), ...pages]) keep(fileName);
  return [...kept].sort();
}
