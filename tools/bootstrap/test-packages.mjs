import { existsSync, readdirSync } from 'node:fs';
import { installDebianPackages, mayInstallDebianPackages } from './debian.mjs';
import { Refusal } from './outcome.mjs';
import { findProgram } from './processes.mjs';

const fontFolders = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk', '/usr/share/fonts/google-noto-cjk'];

const needs = [
  { package: 'redis-server', present: () => findProgram(['redis-server', 'valkey-server']) !== null },
  { package: 'postgresql', present: hasPostgres },
  { package: 'chromium', present: () => findProgram(['chromium', 'chromium-browser', 'google-chrome']) !== null },
  { package: 'fonts-noto-cjk', present: hasChineseFont },
  // Documents are tested by opening them: LibreOffice turns them into PDF, poppler reads that.
  { package: 'libreoffice-writer-nogui', present: () => hasOffice('libswlo.so') },
  { package: 'libreoffice-calc-nogui', present: () => hasOffice('libsclo.so') },
  { package: 'poppler-utils', present: () => findProgram(['pdftotext']) !== null },
];

/** What the tests need beyond Node: a real Redis, PostgreSQL, a browser and a font that has the characters. */
export async function ensureTestPackages() {
  const missing = needs.filter((need) => !need.present()).map((need) => need.package);
  if (missing.length === 0) return;
  if (!mayInstallDebianPackages()) {
    throw new Refusal(`运行测试还缺少 ${missing.join('、')}：请让管理员安装（Debian/Ubuntu：apt-get install ${missing.join(' ')}）后再运行一次。`);
  }
  await installDebianPackages(missing, '运行测试');
}

function hasPostgres() {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  return versions.some((version) => existsSync(`${folder}/${version}/bin/initdb`)) || findProgram(['initdb']) !== null;
}

/** One part of LibreOffice can be there without the other. */
function hasOffice(/** @type {string} */ part) {
  return findProgram(['soffice']) !== null && existsSync(`/usr/lib/libreoffice/program/${part}`);
}

function hasChineseFont() {
  return fontFolders.some((folder) => existsSync(folder) && readdirSync(folder).some((name) => name.includes('CJK')));
}
