import { OneAtATime } from './one-at-a-time';

describe('OneAtATime', () => {
  it('runs one key in order, also after a failure, and other keys beside it', async () => {
    const turns = new OneAtATime();
    const log: string[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const first = turns.run('a', async () => {
      await gate;
      log.push('a1');
      throw new Error('failed');
    });
    const second = turns.run('a', () => Promise.resolve(log.push('a2')));
    await turns.run('b', () => Promise.resolve(log.push('b1')));
    expect(log).toEqual(['b1']);
    open();
    await expect(first).rejects.toThrow('failed');
    await second;
    expect(log).toEqual(['b1', 'a1', 'a2']);
  });
});
