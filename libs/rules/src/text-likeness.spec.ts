import fc from 'fast-check';
import { textLikeness } from './text-likeness';

describe('likeness of reports', () => {
  test('blanks, punctuation and full-width figures do not hide a copy; other figures make a difference', () => {
    expect(textLikeness('完成路面铺设１２０米，累计 860 米。', '完成路面铺设120米;累计860米')).toBe(1);
    expect(textLikeness('完成路面铺设120米，累计860米', '完成路面铺设95米，累计955米')).toBeLessThan(0.95);
    expect(textLikeness('正在办理用地手续', '主体结构封顶')).toBe(0);
    expect(textLikeness('', '')).toBe(0);
  });

  test('is between 0 and 1, the same both ways round, and 1 for a text with itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (a, b) => {
        const value = textLikeness(a, b);
        expect(value >= 0 && value <= 1).toBe(true);
        expect(textLikeness(b, a)).toBe(value);
        expect(textLikeness(`甲乙${a}`, `甲乙${a}`)).toBe(1);
      }),
    );
  });
});
