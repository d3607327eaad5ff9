import './node-version.mjs';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { finishWith } from './outcome.mjs';
import { root } from './paths.mjs';

/** Brings the checkout to where the product can run: locked dependencies, fresh build. Quick when nothing is to be done. */
export async function prepare() {
  await ensureDependencies(root);
  await ensureBuilt(root);
  return 0;
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) await finishWith(prepare);
