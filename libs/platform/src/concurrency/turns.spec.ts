import { setImmediate } from 'node:timers/promises';
import { Turns } from './turns';

describe('turns', () => {
  it('runs so many at once and no more, in the order they came, whatever becomes of the others', async () => {
    const turns = new Turns(2);
    const started: number[] = [];
    const ends: ((failed: boolean) => void)[] = [];
    const work = (number: number) =>
      turns.take(() => {
        started.push(number);
        return new Promise<number>((resolve, reject) => (ends[number] = (failed) => (failed ? reject(new Error(`no ${number}`)) : resolve(number))));
      });
    const results = Promise.allSettled([0, 1, 2, 3].map(work));
    await setImmediate();
    expect([started, turns.queued]).toEqual([[0, 1], 2]);
    ends[0]?.(true);
    await setImmediate();
    expect([started, turns.queued]).toEqual([[0, 1, 2], 1]);
    for (const at of [1, 2]) ends[at]?.(false);
    await setImmediate();
    ends[3]?.(false);
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(turns.queued).toBe(0);
    expect(await turns.take(() => Promise.resolve('free again'))).toBe('free again');
  });
});
