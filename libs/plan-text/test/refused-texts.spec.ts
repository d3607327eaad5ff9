import { MAX_PLAN_BYTES } from '@portfolio/contracts';
import { parsePlan, planRefusal } from '../src';

const milliseconds = (action: () => void): number => {
  const start = performance.now();
  action();
  return performance.now() - start;
};

describe('texts that cannot be read', () => {
  it.each([
    ['nothing', '', 'text_empty', 1],
    ['white space', ' \n\t\r\n\ufeff', 'text_empty', 1],
    ['no box', '第一章 总则\n坚持稳中求进，实施重大项目。', 'no_box', 1],
    ['a sentence about a box', '专栏2列出的项目由各部门实施。', 'no_box', 1],
    ['NUL bytes', '专栏1 重点工程\n实施甲乙丙项目\0\0', 'binary_text', 2],
    ['a wrong encoding', '\ufffd\ufffd\ufffd\ufffd专栏1\ufffd\ufffd\ufffd', 'binary_text', 1],
  ])('%s', (_, text, code, line) => {
    const plan = parsePlan(text);
    expect(plan.boxes).toEqual([]);
    expect(planRefusal(plan)).toMatchObject({ code, line });
    expect(plan.planSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses 50 MB at once and says what to do', () => {
    const text = '规划'.repeat((50 * 1024 * 1024) / 6);
    expect(milliseconds(() => parsePlan(text))).toBeLessThan(10_000);
    expect(planRefusal(parsePlan(text))?.message).toContain('4MB');
  });

  it('measures the limit in bytes of UTF-8', () => {
    const box = '专栏1 重点工程\n实施甲乙丙项目。\n第二章 保障\n';
    const bytes = Buffer.byteLength(box, 'utf8');
    expect(planRefusal(parsePlan(box + 'a'.repeat(MAX_PLAN_BYTES - bytes)))).toBeNull();
    expect(planRefusal(parsePlan(box + 'a'.repeat(MAX_PLAN_BYTES - bytes + 1)))?.code).toBe('text_too_large');
  });

  it('remarks on a box without content, title or end', () => {
    const codes = parsePlan('专栏1\n\n专栏2 空的专栏\n第二章 保障\n专栏3 名词解释\n本专栏解释几个名词。').warnings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['empty_box', 'box_without_end', 'skipped_text']));
  });

  it('keeps two boxes that bear one number, and says so', () => {
    const plan = parsePlan('专栏1 甲类工程\n实施东湖治理项目。\n专栏1 乙类工程\n实施西湖治理项目。\n第二章 保障');
    expect(plan.boxes.map((box) => box.title)).toEqual(['甲类工程', '乙类工程']);
    expect(plan.warnings).toEqual([expect.objectContaining({ code: 'duplicate_box_number', line: 3 })]);
  });
});

describe('hostile texts', () => {
  const head = '第一章 总则\n专栏1 重点工程\n1.交通工程：实施';
  const BRACKETS_AND_SEPARATORS = ['（', '“', '，', '、', '。', '：', '**', '|', '\t', ' ', '<br>', '—一', '（1）', '街和', '实施', '等项目'];
  const LISTS_AND_LINES = [
    '甲项目，', '甲项目、', '甲项目和', '甲建设以及', '设备购置，', '，某街道实施甲项目', '项目\n', '\n- ', '\n|', '\n>', '\n1.', '\n甲工程：', '\n# 1.甲',
    '\n专栏1\n', '\n第一章 甲', '12\n', '\n注：（）表示', '指标\t2025年\t属性\n1.a\t',
  ];
  const parseTime = (seed: string, bytes: number): number =>
    milliseconds(() => parsePlan(head + seed.repeat(Math.floor(bytes / Buffer.byteLength(seed, 'utf8')))));

  // Linear work takes a second or two for 1 MB on a slow shared core; quadratic work takes minutes.
  it.each(BRACKETS_AND_SEPARATORS)('256 KB of %j take linear time', (seed) => {
    expect(parseTime(seed, 256 * 1024)).toBeLessThan(5_000);
  });

  it.each(LISTS_AND_LINES)('1 MB of %j takes linear time', (seed) => {
    expect(parseTime(seed, 1024 * 1024)).toBeLessThan(15_000);
  });
});
