import { RuntimeConfig } from '../config';
import { Clock, dateInShanghai } from './clock';

describe('Clock', () => {
  it('starts at APP_NOW and runs on', () => {
    const clock = new Clock(new RuntimeConfig({ APP_NOW: '2027-03-01T00:10:00+08:00' }));
    expect(clock.today()).toBe('2027-03-01');
    expect(Math.abs(clock.now().getTime() - Date.parse('2027-02-28T16:10:00Z'))).toBeLessThan(5000);
  });

  it('gives the date of Shanghai, not of UTC', () => {
    expect(dateInShanghai(new Date('2026-12-31T15:59:59Z'))).toBe('2026-12-31');
    expect(dateInShanghai(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });
});
