import fc from 'fast-check';
import { namesFromLines, proposedNames, refuseLines } from './splitting';

const doubt = (otherReading?: string[]) => ({ code: 'ambiguous_split', message: '', line: 1, ...(otherReading && { otherReading }) });

describe('what the split dialog proposes', () => {
  it('is the parser’s other reading where that is finer', () => {
    expect(proposedNames({ name: '南源、西源村城中村', warnings: [doubt(['南源', '西源村城中村'])] })).toEqual(['南源', '西源村城中村']);
    expect(proposedNames({ name: '甲，乙', warnings: [doubt(['甲和乙'])] })).toEqual(['甲', '乙']);
  });

  it('is else the name cut at the marks of a list, not inside brackets', () => {
    expect(proposedNames({ name: '管网、雨污水改造（小区内、外）', warnings: [] })).toEqual(['管网', '雨污水改造（小区内、外）']);
    expect(proposedNames({ name: '公园建设', warnings: [doubt()] })).toEqual(['公园建设']);
  });

  it('loses nothing but the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('路', '街', '、', '，', '（', '）', ';') }), (name) => {
        expect(proposedNames({ name, warnings: [] }).join('').replace(/[、，;]/g, '')).toBe(name.replace(/[、，;]/g, ''));
      }),
    );
  });
});

describe('lines of the split dialog', () => {
  it('are names without blank lines', () => {
    expect(namesFromLines(' 甲 \n\n乙\n')).toEqual(['甲', '乙']);
  });

  it.each([
    ['', '两行'],
    ['甲', '两行'],
    ['甲\n甲', '相同'],
    [Array.from({ length: 21 }, (_, index) => `第${index}项`).join('\n'), '20'],
    [`甲\n${'长'.repeat(501)}`, '500'],
  ])('are refused: %#', (text, words) => {
    expect(refuseLines(text)).toContain(words);
  });

  it('are taken when they are two different names', () => {
    expect(refuseLines('甲\n乙')).toBeUndefined();
  });
});
