import fc from 'fast-check';
import { addMoney, compareMoney, isMoney, moneyPercent, subtractMoney } from './money';

const money = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((yuan) => {
  const text = String(Math.abs(yuan)).padStart(5, '0');
  return `${yuan < 0 ? '-' : ''}${text.slice(0, -4)}.${text.slice(-4)}`;
});

describe('money in 万元', () => {
  test('adds to the 元: 0.1 + 0.2 is 0.3, 629.0 + 18.4 is 647.4', () => {
    expect(addMoney('0.1', '0.2')).toBe('0.3');
    expect(addMoney('629.0', '18.4')).toBe('647.4');
    expect(addMoney('0.00', '-0')).toBe('0');
    expect(subtractMoney('12000', '12000.5')).toBe('-0.5');
  });

  test('10 equals 10.00, and the share of the checked example is 97.2 %', () => {
    expect(compareMoney('10', '10.00')).toBe(0);
    expect(moneyPercent('629.0', '647.4')).toBeCloseTo(97.16, 2);
    expect(moneyPercent('5', '0')).toBeNull();
  });

  test('takes no commas, signs in front, exponents or fifth decimals', () => {
    for (const text of ['1,000', '+5', '1e3', '0.00001', '', ' 5', '５']) expect(isMoney(text)).toBe(false);
    expect(() => addMoney('1e3', '1')).toThrow(RangeError);
  });

  test('what is added can be taken away, and order does not matter', () => {
    fc.assert(
      fc.property(money, money, (a, b) => {
        expect(compareMoney(subtractMoney(addMoney(a, b), b), a)).toBe(0);
        expect(addMoney(a, b)).toBe(addMoney(b, a));
        expect(compareMoney(a, b) + compareMoney(b, a)).toBe(0);
      }),
    );
  });
});
