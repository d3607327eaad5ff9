import './node-version.mjs';
import { finishWith } from './outcome.mjs';
import { prepare } from './prepare.mjs';

await finishWith(async () => {
  await prepare();
  // What it imports exists only after the preparation.
  const { bench } = await import('./bench/bench.mjs');
  return bench(process.argv.slice(2));
});
