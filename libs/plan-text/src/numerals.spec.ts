import { halfWidth, parseNumeral } from './numerals';

describe('parseNumeral', () => {
  it.each([
    ['12', 12], ['１２', 12], ['十', 10], ['十二', 12], ['二十', 20], ['二十一', 21], ['一百零三', 103], ['①', 1], ['⑳', 20], ['零', 0],
    ['', null], ['甲', null], ['1a', null], ['1234', null], ['一二三四五六七', null],
  ])('%j is %j', (text, number) => {
    expect(parseNumeral(text)).toBe(number);
  });
});

it('halfWidth keeps the length, so that offsets stay true', () => {
  expect(halfWidth('专栏１：（ＡＢ）　甲。')).toBe('专栏1:(AB) 甲。');
});
