import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { WORKBOOK_MAX_ROWS } from '@portfolio/contracts';
import { Turns } from '@portfolio/platform/concurrency';
import { UserError } from '@portfolio/platform/errors';
import type { RawCell } from './cell-values';

/** A sheet as it stands in a file; `rows` null where the file has no sheet of that name. */
export interface ReadSheet {
  sheets: string[];
  rows: { number: number; cells: RawCell[] }[] | null;
  /** `B3:C4`. */
  merged: string[];
}

const MAX_INFLATED = 100 * 1024 * 1024;
const MAX_COLUMNS = 60;
const MAX_HEAP_MB = 512;
const MAX_MS = 30_000;
const IDLE_MS = 60_000;
const TOO_MUCH = '内容过多，读取超出限制。请只保留需要的工作表和行后再试。';

/** Reads workbooks outside of the main thread, under limits of time and memory, one after the other. The thread is kept for a while: it is slow to start. */
@Injectable()
export class SheetReader implements OnApplicationShutdown {
  private readonly turns = new Turns(1);
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;

  /** Throws `workbook_unreadable`. */
  read(bytes: Uint8Array, sheet: string): Promise<ReadSheet> {
    return this.turns.take(async () => {
      clearTimeout(this.idle);
      try {
        return await this.ask(bytes, sheet);
      } finally {
        this.idle = setTimeout(() => this.end(), IDLE_MS).unref();
      }
    });
  }

  onApplicationShutdown(): void {
    clearTimeout(this.idle);
    this.end();
  }

  private async ask(bytes: Uint8Array, sheet: string): Promise<ReadSheet> {
    const worker = this.present();
    const answer = await answerOf(worker, { bytes, sheet, maxInflated: MAX_INFLATED, maxRows: WORKBOOK_MAX_ROWS, maxColumns: MAX_COLUMNS });
    if (answer === null) this.end();
    if (answer === null || 'problem' in answer) throw new UserError('workbook_unreadable', { detail: answer?.problem ?? TOO_MUCH });
    return answer;
  }

  private present(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = started();
    worker.on('error', () => undefined).on('exit', () => (this.worker = this.worker === worker ? null : this.worker));
    this.worker = worker;
    return worker;
  }

  private end(): void {
    void this.worker?.terminate();
    this.worker = null;
  }
}

function started(): Worker {
  // Nothing of the process is the file's business.
  const worker = new Worker(join(__dirname, 'sheet-reader.worker.cjs'), { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB }, env: {}, execArgv: [] });
  worker.unref();
  return worker;
}

/** Null where the thread died or took too long. */
function answerOf(worker: Worker, task: object): Promise<ReadSheet | { problem: string } | null> {
  return new Promise((resolve) => {
    const dead = () => settle(null);
    const settle = (answer: ReadSheet | { problem: string } | null) => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', dead).off('exit', dead).unref();
      resolve(answer);
    };
    const timer = setTimeout(dead, MAX_MS);
    worker.ref();
    worker.once('message', settle).once('error', dead).once('exit', dead);
    worker.postMessage(task);
  });
}
