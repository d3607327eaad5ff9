const DIGITS = '〇一二三四五六七八九';
const CIRCLED_ONE = '①'.charCodeAt(0);

/** Full-width letters, digits and signs as their ASCII twins; same length in UTF-16 units. */
export function halfWidth(text: string): string {
  if (!/[！-～　]/.test(text)) return text;
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/　/g, ' ');
}

/** Reads 12, １２, 十二, 二十一, ⑫ as a number; null for anything else. Numbers of boxes and groups: below 1000. */
export function parseNumeral(text: string): number | null {
  const plain = halfWidth(text.trim());
  if (/^\d{1,3}$/.test(plain)) return Number(plain);
  if (plain.length === 1) {
    const circled = plain.charCodeAt(0) - CIRCLED_ONE;
    if (circled >= 0 && circled < 20) return circled + 1;
  }
  return parseChinese(plain.replace(/零/g, '〇'));
}

function parseChinese(text: string): number | null {
  if (!/^[〇一二三四五六七八九十百]{1,6}$/.test(text)) return null;
  let total = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const value = DIGITS.indexOf(sign);
    if (value >= 0) {
      digit = (digit ?? 0) * 10 + value;
    } else {
      total += (digit ?? 1) * (sign === '十' ? 10 : 100);
      digit = null;
    }
  }
  return total + (digit ?? 0);
}
