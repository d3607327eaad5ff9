import { errorCodes } from './errors';
import { MigrationFailedError } from './migrate';

const SENTENCES: [RegExp, string][] = [
  [/^(SQLITE_BUSY|SQLITE_LOCKED)$/, '数据库文件正被其他程序占用，请关闭占用它的程序（例如另一个正在运行的本系统）后重新启动。'],
  [/^(SQLITE_FULL|ENOSPC)$/, '磁盘空间不足，数据库无法写入，请清理数据文件夹（DATA_DIR）所在磁盘后重新启动。'],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT)$/, '数据文件夹（DATA_DIR）中的数据库文件已损坏或不是本系统的数据库，请用备份恢复后重新启动。'],
  [/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)$/, '数据文件夹（DATA_DIR）不存在或不可写，请检查路径和写权限后重新启动。'],
  [/^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENOENT|08\d{3}|57P0[1-3])$/, '连接不上 PostgreSQL，请检查 DATABASE_URL 中的地址和端口，并确认数据库已经启动。'],
  [/^(28P01|28000)$/, 'PostgreSQL 拒绝登录，请检查 DATABASE_URL 中的用户名和密码。'],
  [/^3D000$/, 'DATABASE_URL 指定的数据库不存在，请先在 PostgreSQL 中创建该数据库。'],
  [/^42501$/, 'DATABASE_URL 中的用户没有建表权限，请为该用户授权后重新启动。'],
  [/^53300$/, 'PostgreSQL 的连接数已满，请调大 max_connections 或减少进程后重新启动。'],
];

/** One Chinese sentence, saying what to do, for an error that keeps the database from opening; null when it is none of those. */
export function explainDatabaseError(error: unknown): string | null {
  const codes = errorCodes(error);
  const found = SENTENCES.find(([pattern]) => codes.some((code) => pattern.test(code)));
  if (found !== undefined) return found[1];
  if (String(error).includes('timeout expired') || String(error).includes('Connection terminated due to connection timeout')) {
    return '连接 PostgreSQL 超时，请检查 DATABASE_URL 中的地址和网络后重新启动。';
  }
  if (!(error instanceof MigrationFailedError)) return null;
  return error.message.includes('newer than the program')
    ? '数据库由更新版本的程序建立，请改用新版本程序，或用备份恢复旧数据库。'
    : '数据库升级失败，已全部撤销，原有数据没有改动；请保留日志并联系维护人员。';
}
