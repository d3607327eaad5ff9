import fc from 'fast-check';
import { nextProjectCode, parseProjectCode, projectCode } from './project-code';

describe('project code', () => {
  test('box, programme, number; 00 where the box is not divided', () => {
    expect(projectCode({ prefix: 'YQ', box: 7, programme: 3, seq: 2 })).toBe('YQ-07-03-02');
    expect(projectCode({ prefix: 'YQ', box: 5, programme: null, seq: 1 })).toBe('YQ-05-00-01');
    expect(parseProjectCode('YQ-05-00-01')).toEqual({ prefix: 'YQ', box: 5, programme: null, seq: 1 });
  });

  test.each(['YQ-7-3-2', 'YQ-07-03-00', 'yq-07-03-02', 'YQ-07-03', 'YQ-007-03-02', ' YQ-07-03-02', ''])('“%s” is none', (code) => {
    expect(parseProjectCode(code)).toBeNull();
  });

  test.each([
    { prefix: 'yq', box: 7, programme: 3, seq: 2 },
    { prefix: 'YQ', box: 0, programme: 3, seq: 2 },
    { prefix: 'YQ', box: 7, programme: 0, seq: 2 },
    { prefix: 'YQ', box: 7, programme: 3, seq: 0 },
    { prefix: 'YQ', box: 7, programme: 3, seq: 1.5 },
  ])('impossible parts are refused: %j', (parts) => expect(() => projectCode(parts)).toThrow(RangeError));

  test('a new project follows the highest number of its programme', () => {
    const existing = ['YQ-07-03-02', 'YQ-07-03-10', 'YQ-07-04-11', 'XC-07-03-40', 'not a code'];
    expect(nextProjectCode({ prefix: 'YQ', box: 7, programme: 3 }, existing)).toBe('YQ-07-03-11');
    expect(nextProjectCode({ prefix: 'YQ', box: 5, programme: null }, existing)).toBe('YQ-05-00-01');
    expect(nextProjectCode({ prefix: 'YQ', box: 7, programme: 3 }, ['YQ-07-03-99'])).toBe('YQ-07-03-100');
  });

  test('writing and reading are inverse, and a next code is always new', () => {
    const parts = fc.record({
      prefix: fc.constantFrom('YQ', 'HHHT', 'A'),
      box: fc.integer({ min: 1, max: 120 }),
      programme: fc.option(fc.integer({ min: 1, max: 120 })),
      seq: fc.integer({ min: 1, max: 1200 }),
    });
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1 }), (all) => {
        const codes = all.map(projectCode);
        expect(codes.map(parseProjectCode)).toEqual(all);
        for (const { prefix, box, programme } of all) expect(codes).not.toContain(nextProjectCode({ prefix, box, programme }, codes));
      }),
    );
  });
});
