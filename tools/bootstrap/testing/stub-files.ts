/** Stands for the API: tells what it was given, ends on a stop signal after a moment, or at once with STUB_EXIT. */
export const stubApi = `
const say = (word, value) => process.stdout.write(word + ' ' + value + '\\n');
if (process.env.STUB_EXIT) process.exit(Number(process.env.STUB_EXIT));
say('redis', process.env.REDIS_URL);
say('data', process.env.DATA_DIR);
say('pid', process.pid);
const alive = setInterval(() => {}, 1000);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    say('asked', signal);
    if (process.env.STUB_STUBBORN) return;
    setTimeout(() => { say('ended', 'well'); clearInterval(alive); process.env.STUB_RESIGNALS ? process.removeAllListeners(signal) && process.kill(process.pid, signal) : process.exit(0); }, 200);
  });
}
say('stub', 'ready');
`;

/** Stands for the operator's command line: prints its arguments and surroundings as JSON, exits with STUB_EXIT. */
export const stubCli = `
console.log(JSON.stringify({ args: process.argv.slice(2), folder: process.cwd(), redis: process.env.REDIS_URL ?? null }));
process.exit(Number(process.env.STUB_EXIT ?? 0));
`;

/** Stands for Nx: notes that it was called and copies the sources to dist. */
export const stubNx = `#!/usr/bin/env node
const { appendFileSync, cpSync, existsSync, mkdirSync, writeFileSync } = require('node:fs');
appendFileSync('nx-calls', process.argv.slice(2).join(' ') + '\\n');
if (existsSync('apps/api/src/broken.js')) {
  mkdirSync('.nx/cache/terminalOutputs', { recursive: true });
  writeFileSync('.nx/cache/run.json', JSON.stringify({ tasks: [{ projectName: 'good', status: 0, hash: 'g' }, { projectName: 'bad', status: 1, hash: 'b' }] }));
  writeFileSync('.nx/cache/terminalOutputs/g', 'all well');
  writeFileSync('.nx/cache/terminalOutputs/b', 'broken.js: unexpected token');
  console.log('noise\\n'.repeat(100));
  process.exit(1);
}
for (const project of ['apps/api', 'apps/admin', 'libs/rules']) cpSync(project + '/src', project + '/dist', { recursive: true });
`;
