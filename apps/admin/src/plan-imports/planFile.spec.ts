import { MAX_PLAN_BYTES } from '@portfolio/contracts';
import { checkPlanText, readPlanFile, sizeWords } from './planFile';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a plan’s file', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    expect(readPlanFile(utf8('专栏2 美丽玉泉'))).toEqual({ text: '专栏2 美丽玉泉', problem: null });
    expect(readPlanFile(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('专栏2')))).toEqual({ text: '专栏2', problem: null });
  });

  it.each([
    ['empty', new Uint8Array(), '空的'],
    ['blank', utf8(' \n　\n'), '没有文字'],
    ['docx', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2), 'Word'],
    ['doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), '旧版'],
    ['pdf', utf8('%PDF-1.7 …'), 'PDF'],
    ['binary', Uint8Array.of(0x31, 0, 0x32), '不是文字'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x13, 0x4e), 'UTF-16'],
    // “专栏” in GBK, as the old Notepad saves it.
    ['GBK', Uint8Array.of(0xd7, 0xa8, 0xc0, 0xb8), '不是 UTF-8'],
    ['too large', new Uint8Array(MAX_PLAN_BYTES + 1).fill(0x61), '4 MB'],
  ])('refuses %s and says what to do', (_, bytes, words) => {
    const { text, problem } = readPlanFile(bytes);
    expect(text).toBeNull();
    expect(problem).toContain(words);
    expect(problem).toMatch(/请/);
  });

  it('takes a file of exactly the limit', () => {
    expect(readPlanFile(new Uint8Array(MAX_PLAN_BYTES).fill(0x61)).problem).toBeNull();
  });
});

it('measures pasted text in bytes, not in characters', () => {
  expect(checkPlanText('专'.repeat(MAX_PLAN_BYTES / 3 + 1)).problem).toContain('4 MB');
  expect(checkPlanText('专栏').problem).toBeNull();
});

it('names sizes', () => {
  expect(sizeWords(10)).toBe('1 KB');
  expect(sizeWords(712 * 1024)).toBe('712 KB');
  expect(sizeWords(5.3 * 1024 * 1024)).toBe('5.3 MB');
});
