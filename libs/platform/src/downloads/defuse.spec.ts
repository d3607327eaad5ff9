import fc from 'fast-check';
import { defused, fused } from './defuse';

describe('defused', () => {
  it.each(['=1+1', '+SUM(A1)', '-完成基础', '@cmd', '\t=1', '\r=1', '＝1', "'=1", '-1', '+1'])('makes %j text', (text) => {
    expect(defused(text).startsWith("'")).toBe(true);
  });

  it.each(['12.5', '0', '基础完成', "'引用'", ''])('leaves %j alone', (text) => {
    expect(defused(text)).toBe(text);
  });

  it('is undone exactly, whatever the text', () => {
    const begins = fc.tuple(fc.stringMatching(/^'*[=+\-@\t\r＝]?$/), fc.string()).map(([start, rest]) => start + rest);
    fc.assert(fc.property(begins, (text) => expect(fused(defused(text))).toBe(text)));
  });
});
