import fc from 'fast-check';
import { byteRange } from './byte-range';

describe('byteRange', () => {
  it.each([
    ['bytes=0-4', { start: 0, end: 4 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=8-99', { start: 8, end: 9 }],
    [' bytes=0-0 ', { start: 0, end: 0 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    [undefined, null],
    ['bytes=', null],
    ['bytes=-', null],
    ['bytes=4-2', null],
    ['bytes=0-1,3-4', null],
    ['items=0-1', null],
    ['bytes=a-b', null],
  ] as const)('%s of ten bytes', (header, expected) => {
    expect(byteRange(header, 10)).toEqual(expected);
  });

  it('never points outside of the file', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(200)), fc.option(fc.nat(200)), fc.nat(100), (first, last, size) => {
        const span = byteRange(`bytes=${first ?? ''}-${last ?? ''}`, size);
        if (span === null || span === 'unsatisfiable') return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThan(size);
        expect(span.start).toBeLessThanOrEqual(span.end);
      }),
    );
  });
});
