import { Injectable } from '@nestjs/common';
import { RuntimeConfig } from '../config';

const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The only place that knows what time it is. APP_NOW shifts it; it keeps running from there. */
@Injectable()
export class Clock {
  private readonly shift: number;

  constructor(runtime: RuntimeConfig) {
    this.shift = runtime.appNow === null ? 0 : Date.parse(runtime.appNow) - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.shift);
  }

  /** Instant as ISO 8601 in UTC, for example `2026-11-23T00:30:00.000Z`. */
  nowIso(): string {
    return this.now().toISOString();
  }

  /** Business date `YYYY-MM-DD` in Asia/Shanghai. */
  today(): string {
    return dateInShanghai(this.now());
  }
}

/** The calendar date of an instant in Asia/Shanghai. */
export function dateInShanghai(instant: Date): string {
  return SHANGHAI.format(instant);
}
