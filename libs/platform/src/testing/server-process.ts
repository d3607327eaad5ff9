import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Account {
  uid: number;
  gid: number;
}

/** Ends the server when the pipe to this process closes, so that a killed test run leaves nothing behind. */
const GUARD = `
signal=$1; log=$2; shift 2
"$@" </dev/null >>"$log" 2>&1 &
server=$!
echo $server
cat >/dev/null
kill -$signal $server 2>/dev/null
wait $server
exit 0`;

/** A server started for tests as a child process. */
export class ServerProcess {
  static readonly guardScript = GUARD;

  private constructor(
    private readonly guard: ChildProcess,
    readonly pid: number,
  ) {}

  /** Starts `command`; `signal` is what ends it kindly, `log` the file its output goes to. */
  static async start(command: readonly string[], { signal, log, account }: { signal: 'TERM' | 'INT'; log: string; account?: Account }): Promise<ServerProcess> {
    const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', signal, log, ...command], { stdio: ['pipe', 'pipe', 'ignore'], cwd: '/', ...account });
    const [line] = (await once(createInterface(guard.stdout), 'line')) as [string];
    return new ServerProcess(guard, Number(line));
  }

  /** Ends the server as it likes to be ended. */
  async stop(): Promise<void> {
    if (this.guard.exitCode !== null) return;
    const ended = once(this.guard, 'exit');
    this.guard.stdin?.end();
    await ended;
  }

  /** Ends the server at once, as a crash would. */
  async kill(): Promise<void> {
    if (this.guard.exitCode !== null) return;
    process.kill(this.pid, 'SIGKILL');
    await this.stop();
  }
}
