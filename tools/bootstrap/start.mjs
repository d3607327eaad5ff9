import './node-version.mjs';
import { checkAddress, checkDataFolder } from './environment.mjs';
import { finishWith } from './outcome.mjs';
import { prepare } from './prepare.mjs';
import { say } from './say.mjs';
import { serve } from './serve.mjs';

await finishWith(async () => {
  // Before minutes of installing, what would make it vain.
  await checkAddress();
  checkDataFolder();
  await prepare();
  say('正在启动，按 Ctrl-C 停止…');
  return serve();
});
