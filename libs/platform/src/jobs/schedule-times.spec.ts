import { lastDue, nextDue } from './schedule-times';

const DAILY = '30 8 * * *';

describe('schedule times', () => {
  it('knows the morning run in Shanghai whatever the machine thinks', () => {
    const now = new Date('2026-11-23T02:00:00Z');
    expect(lastDue(DAILY, now).toISOString()).toBe('2026-11-23T00:30:00.000Z');
    expect(nextDue(DAILY, now).toISOString()).toBe('2026-11-24T00:30:00.000Z');
  });

  it('counts the very instant as due', () => {
    expect(lastDue(DAILY, new Date('2026-11-23T00:30:00Z')).toISOString()).toBe('2026-11-23T00:30:00.000Z');
    expect(lastDue(DAILY, new Date('2026-11-23T00:29:59Z')).toISOString()).toBe('2026-11-22T00:30:00.000Z');
  });

  it('finds Friday 17:00 across the new year', () => {
    expect(lastDue('0 17 * * 5', new Date('2027-01-04T00:00:00Z')).toISOString()).toBe('2027-01-01T09:00:00.000Z');
  });
});
