import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprintOfContents, fingerprintOfTimes, isSource, listFiles } from './fingerprint.mjs';
import { forgetTasks, nxEnvironment, outputOf, tasksOf } from './nx.mjs';
import { Refusal } from './outcome.mjs';
import { lastLines, run } from './processes.mjs';
import { say, sayWhile, seconds } from './say.mjs';

const products = ['apps/api', 'apps/admin'];
const sharedFiles = ['package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json', '.swcrc'];
const stampFile = '.nx/portfolio-built.json';

/** Builds what the product needs when a source, or something built, has changed since the last build. */
export async function ensureBuilt(/** @type {string} */ root) {
  if (isBuilt(root)) return;
  const started = Date.now();
  say('正在构建（首次约 1 分钟）…');
  const sources = fingerprintOfSources(root);
  const result = await sayWhile('仍在构建', () => runNx(root));
  if (result.code !== 0) throw new Refusal(`${reasonOf(root, result.output)}\n构建失败：请按上面的提示修正源代码后再运行一次。`);
  writeStamp(root, sources);
  say(`构建完成（${seconds(started)} 秒）。`);
}

/** Whether the last build still stands. Nx is not started for this: it alone would take a second. */
export function isBuilt(/** @type {string} */ root) {
  const stamp = join(root, stampFile);
  if (!existsSync(stamp)) return false;
  const { sources, outputs } = JSON.parse(readFileSync(stamp, 'utf8'));
  return outputs === fingerprintOfOutputs(root) && sources === fingerprintOfSources(root);
}

/** @param {string} root */
async function runNx(root) {
  forgetTasks(root);
  const nx = join(root, 'node_modules/.bin/nx');
  if (!existsSync(nx)) throw new Refusal('依赖不完整（缺少构建工具 nx）：请删除 node_modules 后再运行一次。');
  const args = ['run-many', '--targets=build', `--projects=${products.join(',')}`, '--output-style=static'];
  return run(nx, args, { cwd: root, env: nxEnvironment });
}

/**
 * What the failed tasks printed: between the lines of those that went well it would be lost.
 * @param {string} root
 * @param {string} output
 */
function reasonOf(root, output) {
  const failed = tasksOf(root).filter(({ status }) => status !== 0);
  const reasons = failed.map(({ hash }) => outputOf(root, hash)).filter(Boolean);
  return reasons.length > 0 ? reasons.map((text) => lastLines(text, 40)).join('\n') : lastLines(output, 40);
}

/**
 * @param {string} root
 * @param {string} sources taken before the build, so that an edit during it counts as new
 */
function writeStamp(root, sources) {
  mkdirSync(dirname(join(root, stampFile)), { recursive: true });
  writeFileSync(join(root, stampFile), JSON.stringify({ sources, outputs: fingerprintOfOutputs(root) }));
}

/** @param {string} root */
function fingerprintOfSources(root) {
  const shared = sharedFiles.filter((file) => existsSync(join(root, file)));
  const own = [...products, 'libs'].flatMap((folder) => listFiles(root, folder, isSource));
  return fingerprintOfContents(root, [...shared, ...own]);
}

/** @param {string} root */
function fingerprintOfOutputs(root) {
  const outputs = [...products, ...libraries(root)].map((project) => listFiles(root, `${project}/dist`));
  // A deleted dist folder must differ from one that was never there.
  return outputs.map((files) => `${files.length}:${fingerprintOfTimes(root, files)}`).join('\n');
}

/** @param {string} root */
function libraries(root) {
  return ['libs', 'libs/features'].flatMap((folder) => {
    const path = join(root, folder);
    return existsSync(path) ? readdirSync(path).map((name) => `${folder}/${name}`) : [];
  });
}
