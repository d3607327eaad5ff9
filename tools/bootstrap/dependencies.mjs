import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installDebianPackages, mayInstallDebianPackages } from './debian.mjs';
import { Refusal } from './outcome.mjs';
import { findProgram, lastLines, run } from './processes.mjs';
import { say, sayWhile, seconds } from './say.mjs';

/** Runs `npm ci` when the installed packages are not those of package-lock.json. */
export async function ensureDependencies(/** @type {string} */ root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules/.portfolio-lock-sha256');
  if (readIfThere(stamp) === wanted) return;
  if (!alreadyInstalled(root, lock.toString('utf8'))) await install(root);
  mkdirSync(dirname(stamp), { recursive: true }); // npm makes none for an empty lock file
  writeFileSync(stamp, wanted);
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * A developer who ran `npm install` by hand has the right packages without our stamp: npm's own record inside node_modules,
 * which it writes last, tells.
 * @param {string} root
 * @param {string} lock
 */
function alreadyInstalled(root, lock) {
  const record = readIfThere(join(root, 'node_modules/.package-lock.json'));
  if (record === null) return false;
  /** @type {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>} */
  const installed = JSON.parse(record).packages;
  /** @type {typeof installed} */
  const wanted = JSON.parse(lock).packages;
  const inModules = Object.entries(wanted).filter(([path]) => path.includes('node_modules/'));
  return inModules.every(([path, { version, integrity, optional }]) => {
    const present = installed[path];
    return present ? present.version === version && present.integrity === integrity : optional === true;
  });
}

/** @param {string} root */
async function install(root) {
  const started = Date.now();
  say('正在安装依赖（首次约 2 至 4 分钟，其中 sqlite3 可能需要编译）…');
  let result = await npmCi(root);
  if (result.code !== 0 && (await installCompiler())) result = await npmCi(root);
  if (result.code !== 0) {
    throw new Refusal(`${lastLines(result.output)}\n依赖没有装好：请检查网络和 npm 镜像设置，按上面 npm 的提示处理后再运行一次。`);
  }
  say(`依赖已装好（${seconds(started)} 秒）。`);
}

/** @param {string} root */
function npmCi(root) {
  const npm = process.env['npm_execpath'];
  // NODE_ENV=production would leave out the build tools.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline'];
  return sayWhile('仍在安装依赖', () =>
    npm?.endsWith('.js') ? run(process.execPath, [npm, ...args], { cwd: root }) : run('npm', args, { cwd: root }),
  );
}

/** sqlite3 is compiled where its prebuilt binary cannot be had. Returns whether something was installed. */
async function installCompiler() {
  const missing = ['python3', 'make', 'g++'].filter((name) => !findProgram([name]));
  if (missing.length === 0) return false;
  if (!mayInstallDebianPackages()) {
    throw new Refusal(`依赖没有装好，可能因为缺少编译工具：请先安装 ${missing.join('、')}，再运行一次。`);
  }
  await installDebianPackages(missing, '编译 sqlite3 的工具');
  return true;
}
