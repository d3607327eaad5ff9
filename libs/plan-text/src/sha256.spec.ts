import { createHash } from 'node:crypto';

import fc from 'fast-check';

import { sha256Hex } from './sha256';
import { yuquanPlanText } from './yuquan/plan-boxes';

const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

it('gives the published values', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('agrees with Node for every length around the block borders, for the plan, and for any text', () => {
  for (let length = 0; length <= 260; length += 1) expect(sha256Hex('a'.repeat(length))).toBe(reference('a'.repeat(length)));
  expect(sha256Hex(yuquanPlanText)).toBe(reference(yuquanPlanText));
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => sha256Hex(text) === reference(text)));
});
