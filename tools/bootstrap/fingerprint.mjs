import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const neverSources = new Set(['node_modules', 'dist', 'data', 'coverage', 'test']);

/**
 * Files below a folder, sorted, as paths relative to `root`. A missing folder has none.
 * @param {string} root
 * @param {string} folder
 * @param {(name: string, isFolder: boolean) => boolean} wanted
 * @returns {string[]}
 */
export function listFiles(root, folder, wanted = () => true) {
  return readFolder(join(root, folder))
    .filter((entry) => wanted(entry.name, entry.isDirectory()))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path, wanted) : [path];
    })
    .sort();
}

/** @param {string} folder */
function readFolder(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether an entry takes part in a build: neither produced, nor installed, nor a test. */
export function isSource(/** @type {string} */ name, /** @type {boolean} */ isFolder) {
  return isFolder ? !name.startsWith('.') && !neverSources.has(name) : !/\.(int-)?spec\.tsx?$/.test(name);
}

/**
 * One hash over names and contents: it changes with any edit and not with a mere `git checkout`.
 * @param {string} root
 * @param {string[]} files
 */
export function fingerprintOfContents(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * One hash over names, sizes and times: enough to see that produced files were touched by somebody else.
 * @param {string} root
 * @param {string[]} files
 */
export function fingerprintOfTimes(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}
