import { Injectable } from '@nestjs/common';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';

/** A calendar program asks a few times a day; guessing a token asks without end. */
const MOST = 60;
const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 10_000;

/** Lets each network address ask for feeds sixty times a minute, per process. */
@Injectable()
export class FeedThrottle {
  private readonly asked = new Map<string, { since: number; count: number }>();

  constructor(private readonly clock: Clock) {}

  /** Counts a request. Throws `too_many_requests`. */
  count(address: string): void {
    const now = this.clock.now().getTime();
    const known = this.asked.get(address);
    if (known === undefined || now - known.since >= WINDOW_MS) {
      if (this.asked.size >= MOST_ADDRESSES) this.asked.clear();
      this.asked.set(address, { since: now, count: 1 });
      return;
    }
    known.count += 1;
    if (known.count > MOST) throw new UserError('too_many_requests', { seconds: Math.ceil((known.since + WINDOW_MS - now) / 1000) });
  }
}
