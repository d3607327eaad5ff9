import './node-version.mjs';
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { finishWith } from './outcome.mjs';
import { installedMark, root } from './paths.mjs';

/** Brings the checkout to where the product can run: locked dependencies, fresh build. Quick when nothing is to be done. */
export async function prepare() {
  if (existsSync(installedMark)) return 0; // a container image: packages and build are in place, the tools for them are not
  await ensureDependencies(root);
  await ensureBuilt(root);
  return 0;
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) await finishWith(prepare);
