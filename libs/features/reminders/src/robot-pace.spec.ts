import { BURST, INTERVAL_MS, nextFreeAt } from './robot-pace';

/** Sends whenever the pace lets it, for ten minutes, starting from rest; the instants sent at. */
function greedy(): number[] {
  const sent: number[] = [];
  let freeAt: string | null = null;
  for (let now = 0; now < 600_000; now += 500) {
    for (;;) {
      const next: number = nextFreeAt({ freeAt }, now);
      if (next - BURST * INTERVAL_MS > now) break;
      freeAt = new Date(next).toISOString();
      sent.push(now);
    }
  }
  return sent;
}

describe('the pace of a robot', () => {
  it('is never more than 20 messages in any 60 seconds, and in the long run ten a minute', () => {
    const sent = greedy();
    const busiest = Math.max(...sent.map((start) => sent.filter((at) => at >= start && at < start + 60_000).length));
    expect(busiest).toBeLessThanOrEqual(20);
    expect(busiest).toBeGreaterThan(15);
    expect(sent.length).toBeGreaterThanOrEqual(100);
  });
});
