/** Money as the interfaces give it: a decimal string in 万元, up to four decimals (1 元). */
export type Money = string;

const MONEY = /^-?\d{1,12}(\.\d{1,4})?$/;
const DECIMALS = 4;

/** True for a decimal string in 万元 with at most four decimals. */
export function isMoney(text: string): boolean {
  return MONEY.test(text);
}

/** Exact sum; the shortest decimal string, never −0. Throws RangeError when one is no money. */
export function addMoney(a: Money, b: Money): Money {
  return toText(toYuan(a) + toYuan(b));
}

/** Exact `a − b`. */
export function subtractMoney(a: Money, b: Money): Money {
  return toText(toYuan(a) - toYuan(b));
}

/** Negative, 0 or positive as `a` is less than, equal to or more than `b`; `10` equals `10.00`. */
export function compareMoney(a: Money, b: Money): number {
  const difference = toYuan(a) - toYuan(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `part` ÷ `whole` in per cent, not rounded; null when the whole is not positive. */
export function moneyPercent(part: Money, whole: Money): number | null {
  const of = toYuan(whole);
  return of <= 0n ? null : (Number(toYuan(part)) / Number(of)) * 100;
}

// In whole 元: binary fractions would let 0.1 + 0.2 contradict 0.3.
function toYuan(text: Money): bigint {
  if (!isMoney(text)) throw new RangeError(`not money in 万元: ${text}`);
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const yuan = BigInt(whole + fraction.padEnd(DECIMALS, '0'));
  return text.startsWith('-') ? -yuan : yuan;
}

function toText(yuan: bigint): Money {
  const digits = (yuan < 0n ? -yuan : yuan).toString().padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${yuan < 0n ? '-' : ''}${digits.slice(0, -DECIMALS)}${fraction === '' ? '' : `.${fraction}`}`;
}
