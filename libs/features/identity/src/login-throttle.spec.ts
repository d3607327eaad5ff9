import { ACCOUNT_RULE, ADDRESS_RULE, lockMs } from './login-throttle';
import { networkOf } from './network-of';

describe('lockMs', () => {
  it('doubles from one minute to thirty', () => {
    const minutes = (failures: number) => lockMs(failures, ACCOUNT_RULE) / 60_000;
    expect([1, 4, 5, 6, 7, 8, 9, 10, 11, 1_000_000].map(minutes)).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
    expect(lockMs(29, ADDRESS_RULE)).toBe(0);
    expect(lockMs(30, ADDRESS_RULE)).toBe(60_000);
  });
});

describe('networkOf', () => {
  it.each([
    ['10.0.0.8', '10.0.0.8'],
    ['::ffff:10.0.0.8', '10.0.0.8'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s → %s', (address, network) => expect(networkOf(address)).toBe(network));
});
