import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../../..');

/** The linted file's path from the repository's top folder, with forward slashes. */
export function placeOf(/** @type {import('eslint').Rule.RuleContext} */ context) {
  return relative(root, context.filename).split(sep).join('/');
}

export function isTest(/** @type {string} */ place) {
  return /\.(int-)?spec\.tsx?$/.test(place) || /^(apps|libs)\/(.+\/)?test\//.test(place);
}
