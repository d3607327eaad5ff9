import { installDebianPackages, mayInstallDebianPackages } from './debian.mjs';
import { Refusal } from './outcome.mjs';
import { findProgram } from './processes.mjs';

const names = ['redis-server', 'valkey-server'];
const usualPath = () => `${process.env['PATH'] ?? ''}:/usr/bin:/usr/sbin:/usr/local/bin:/opt/homebrew/bin`;

/** The server program's path. Installs Debian's package where that is allowed, else says what to do. */
export async function ensureRedisProgram() {
  const found = findProgram(names, usualPath());
  if (found) return found;
  if (!mayInstallDebianPackages()) {
    throw new Refusal(
      '没有找到 redis-server：请让管理员安装（Debian/Ubuntu：apt-get install redis-server；也可用 valkey-server），或用 REDIS_URL=redis://主机:6379 指向已有的 Redis。',
    );
  }
  await installDebianPackages(['redis-server'], '任务队列');
  const installed = findProgram(names, usualPath());
  if (!installed) throw new Refusal('redis-server 已安装，但没有找到它的程序文件：请检查 PATH。');
  return installed;
}
