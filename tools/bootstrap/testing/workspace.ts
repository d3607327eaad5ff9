import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stubApi, stubCli, stubNx } from './stub-files';

const bootstrap = join(__dirname, '..');
const lock = { name: 'stub', lockfileVersion: 3, requires: true, packages: { '': { name: 'stub', version: '1.0.0' } } };
const manifest = {
  name: 'stub',
  version: '1.0.0',
  private: true,
  scripts: { start: 'exec node tools/bootstrap/start.mjs', cli: 'exec node tools/bootstrap/cli.mjs' },
};

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A small repository with the real bootstrap and stubs for all that it starts. */
export class Workspace {
  readonly root: string;
  readonly dataDir: string;

  constructor(dataDirName = 'data') {
    this.root = mkdtempSync(join(tmpdir(), 'bootstrap-'));
    this.dataDir = join(this.root, dataDirName);
    for (const file of readdirSync(bootstrap).filter((name) => name.endsWith('.mjs'))) {
      this.write(`tools/bootstrap/${file}`, readFileSync(join(bootstrap, file), 'utf8'));
    }
    this.write('package.json', JSON.stringify(manifest));
    this.write('package-lock.json', JSON.stringify(lock));
    this.write('node_modules/.package-lock.json', JSON.stringify({ ...lock, packages: {} }));
    this.write('node_modules/.bin/nx', stubNx, 0o755);
    this.write('apps/api/src/main.js', stubApi);
    this.write('apps/api/src/cli.js', stubCli);
    this.write('apps/admin/src/index.html', '<html></html>');
    this.write('libs/rules/src/index.js', '');
  }

  write(path: string, content: string, mode = 0o644): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content, { mode });
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** How often Nx was asked to build. */
  get builds(): number {
    return readdirSync(this.root).includes('nx-calls') ? this.read('nx-calls').trim().split('\n').length : 0;
  }

  environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
    const { REDIS_URL: _redis, INIT_CWD: _folder, npm_execpath: _npm, ...own } = process.env;
    return { ...own, PORT: '0', DATA_DIR: this.dataDir, ...extra };
  }

  /** Runs an entry point to its end, as another user if one is given. */
  run(entry: string, args: string[] = [], env: NodeJS.ProcessEnv = {}, uid?: number): Finished {
    const command = [join(this.root, 'tools/bootstrap', entry), ...args];
    const options = { cwd: this.root, env: this.environment(env), encoding: 'utf8', timeout: 30_000, ...(uid === undefined ? {} : { uid }) } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, command, options);
    return { code: status, stdout, stderr };
  }

  /** Evaluates an expression over one of the bootstrap's modules, as `m`, and returns its JSON value. */
  evaluate(module: string, expression: string): unknown {
    const code = `import * as m from './tools/bootstrap/${module}'; console.log(JSON.stringify(await (${expression})) ?? 'null');`;
    const result = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: this.root, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(result.stderr);
    return JSON.parse(result.stdout);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
