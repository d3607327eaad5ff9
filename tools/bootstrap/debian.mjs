import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal } from './outcome.mjs';
import { findProgram, lastLines, run } from './processes.mjs';
import { say, sayWhile, seconds } from './say.mjs';

const policyFile = '/usr/sbin/policy-rc.d';
const quiet = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** Whether we may install Debian packages ourselves: root, on Debian or one of its children. */
export function mayInstallDebianPackages() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram(['apt-get']) !== null;
}

/**
 * Installs Debian packages without letting any service of theirs start, now or at the next boot.
 * @param {string[]} packages
 * @param {string} purpose what they are for, said to the user
 */
export async function installDebianPackages(packages, purpose) {
  const started = Date.now();
  say(`正在安装 ${packages.join('、')}（${purpose}）…`);
  const before = serviceUnits();
  await withoutStartingServices(async () => {
    let result = hasPackageLists() ? await aptInstall(packages) : { code: 1, output: '' };
    if (result.code !== 0) {
      // No lists yet, or lists so old that their versions are gone.
      await apt(['update']);
      result = await aptInstall(packages);
    }
    if (result.code !== 0) {
      throw new Refusal(`${lastLines(result.output)}\n${packages.join('、')} 没有装好：请按上面 apt-get 的提示处理后再运行一次。`);
    }
  });
  await disableServices(serviceUnits().filter((unit) => !before.includes(unit)));
  say(`${packages.join('、')} 已装好（${seconds(started)} 秒）。`);
}

/** @param {string[]} packages */
function aptInstall(packages) {
  return apt(['install', '--yes', '--no-install-recommends', ...packages]);
}

/** @param {string[]} args */
function apt(args) {
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  return sayWhile('仍在安装系统软件包', () => run('apt-get', [...options, ...args], { env: quiet }));
}

function hasPackageLists() {
  const folder = '/var/lib/apt/lists';
  return existsSync(folder) && readdirSync(folder).some((name) => name.includes('_Packages'));
}

/** @param {() => Promise<void>} work */
async function withoutStartingServices(work) {
  if (existsSync(policyFile)) return work();
  // Debian's own switch: 101 forbids a package's scripts to start its service.
  writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await work();
  } finally {
    rmSync(policyFile, { force: true });
  }
}

function serviceUnits() {
  const folder = '/etc/systemd/system/multi-user.target.wants';
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** @param {string[]} units */
async function disableServices(units) {
  if (units.length > 0 && findProgram(['systemctl'])) await run('systemctl', ['disable', ...units], { env: quiet });
}
