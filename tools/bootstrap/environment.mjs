import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Refusal } from './outcome.mjs';
import { dataFolder } from './paths.mjs';

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/**
 * Refuses early, before a long install, when nothing can listen on PORT and HOST.
 * The API reports the same again: another program may take the port in between.
 */
export async function checkAddress(env = process.env) {
  if (env['ROLE'] === 'worker') return;
  const text = env['PORT'] || '3000';
  const port = Number(text);
  const host = env['HOST'] || '127.0.0.1';
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(`PORT=${text} 不是端口号：请给一个 1 到 65535 之间的整数，例如 PORT=3000。`);
  }
  const code = await tryListening(port, host);
  if (code === 'EADDRINUSE') {
    throw new Refusal(`端口 ${port} 已被占用：请先停止占用它的程序，或换一个端口，例如 PORT=${port + 1} npm start。`);
  }
  if (code === 'EACCES') {
    throw new Refusal(`没有权限使用端口 ${port}：请换一个 1024 以上的端口，例如 PORT=3000 npm start。`);
  }
  if (code) throw new Refusal(`无法在 ${host}:${port} 上监听（${code}）：请检查 HOST 和 PORT。`);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} the error's code, null when the address is free
 */
function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** Makes the data folder if need be and proves that it can be written to. Returns its path. */
export function checkDataFolder(env = process.env) {
  const folder = dataFolder(env);
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Refusal(
      `数据目录 ${folder} 无法写入（${codeOf(error)}）：请给当前用户写权限，或用 DATA_DIR=/另一个/目录 npm start 指定别处。`,
    );
  }
  return folder;
}
