import { mkdirSync } from 'node:fs';
import { ConfigurationError, StorageConfig, type Environment, type MailConfig, type ServerConfig } from '@portfolio/platform/config';
import { explainDatabaseError } from '@portfolio/platform/database';

/** Makes DATA_DIR before anything opens a file in it. */
export function prepareDataDir(env: Environment): void {
  mkdirSync(new StorageConfig(env).dataDir, { recursive: true });
}

/** One Chinese sentence for what keeps the product from starting; null for a defect, whose stack is worth printing. */
export function explainStartUpError(error: unknown): string | null {
  if (error instanceof ConfigurationError) return error.message;
  const { code, port, path } = error as { code?: string; port?: number; path?: string };
  if (code === 'EADDRINUSE') return `端口 ${port ?? ''} 已被占用：请先停止占用它的程序，或用环境变量 PORT 换一个端口。`;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return `没有权限使用 ${path ?? '数据目录'}：请检查目录权限，或用环境变量 DATA_DIR 换一个可写的目录。`;
  if (code === 'ENOSPC') return '磁盘已满：请清理空间后重新启动。';
  return explainDatabaseError(error);
}

/** Mails go out, but their links may open nowhere: one sentence for the operator, else null. */
export function linkWarning({ smtpUrl }: Pick<MailConfig, 'smtpUrl'>, { publicUrl, publicUrlGiven }: Pick<ServerConfig, 'publicUrl' | 'publicUrlGiven'>): string | null {
  if (smtpUrl === null || publicUrlGiven) return null;
  return `注意：设置了 SMTP_URL 而没有设置 PUBLIC_URL，邮件里的链接将以 ${publicUrl} 开头，收件人很可能打不开；请把 PUBLIC_URL 设为用户实际访问的网址。`;
}

/** A failing start says its one sentence, not the framework's stack: what it logged is dropped with it. */
export const QUIET_START = { abortOnError: false, bufferLogs: true, autoFlushLogs: false } as const;

/** Prints the sentence (or the stack) and ends the process with exit code 1. */
export function failStartUp(error: unknown): never {
  const sentence = explainStartUpError(error);
  process.stderr.write(sentence === null ? `系统启动失败：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n` : `启动失败：${sentence}\n`);
  process.exit(1);
}
