import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A program that runs while the test watches what it prints. */
export class Running {
  readonly child: ChildProcess;
  /** The exit code, once all output has been read. */
  readonly ended: Promise<number | null>;
  output = '';

  constructor(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv) {
    this.child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.on('data', (chunk) => (this.output += String(chunk)));
    this.child.stderr?.on('data', (chunk) => (this.output += String(chunk)));
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve(code)));
  }

  async printed(pattern: RegExp): Promise<string> {
    let found: RegExpExecArray | null = null;
    await eventually(() => (found = pattern.exec(this.output)) !== null, () => `${pattern} in: ${this.output}`);
    return String((found as RegExpExecArray | null)?.[1] ?? '');
  }

  /** What the terminal does on Ctrl-C: every process of the group gets the signal. */
  signalGroup(signal: NodeJS.Signals): void {
    process.kill(-(this.child.pid ?? 0), signal);
  }
}

/** Waits until a condition holds, at most 15 seconds. */
export async function eventually(condition: () => boolean | Promise<boolean>, describe = () => 'condition'): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`did not come about: ${describe()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Command lines of the living processes that mention a text, read from /proc (zombies have none). */
export function processesMentioning(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(commandLine)
    .filter((line) => line.includes(text));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Holds a free port while `work` runs. */
export async function withBusyPort(work: (port: number) => void): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    work((server.address() as AddressInfo).port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
