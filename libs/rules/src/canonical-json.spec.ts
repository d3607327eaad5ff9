import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  test('sorts keys at every depth, keeps lists, drops undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: '周报' }, null], a: true, gone: undefined })).toBe('{"a":true,"b":[{"c":"周报","d":1},null]}');
  });

  test.each([[NaN], [{ at: Infinity }], [[undefined]], [() => 1], [new Date(0)], [new Map()], [1n]])('refuses what JSON cannot carry (%#)', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test('is JSON of the same value, whatever order the keys were set in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
