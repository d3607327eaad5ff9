import fc from 'fast-check';

import { cleanSlice, parsePlan, PLAN_WARNING_CODES, sentenceAt, yuquanPlanText, type ParsedPlan } from '../src';

/** Pieces of which boxes consist, and what breaks them. */
const piece = fc.constantFrom(
  '专栏', '专栏1 ', '\n专栏2 重点工程\n', '\n## 专栏 3 生态工程\n', '【专栏】', '\n第二章 生态\n', '\n# 其他\n', '\n1.', '\n（1）', '\n一、', '\n①', '\n01 ', '道路工程', '：', '。',
  '，', '、', '；', '实施', '推进', '建设', '加快', '昭君路街道', '云中路街道办事处实施', '东湖治理项目', '西环路改造工程', '老旧小区', '设备购置', '教学仪器', '和', '以及', '等', '等项目', '等一批和美乡村建设项目', '（二期）', '（',
  '）', '“', '”', '**', '<b>', '</b>', '<br>', '\n', '\n\n', '\r\n', '\n- ', '\n· ', '\n|', '|', '\t', '|---|', ' ', 'AI', '10 千伏', '\n— 12 —\n', '一', '—', '*', '_', '>', '\n> ', '指 标\t2025 年\t2030 年\t年均\t指标属性\n', '注：（）表示累计数',
  '\u200b', '\ufeff', '😀', '\ud800',
);
const planLike = fc.array(piece, { maxLength: 120 }).map((pieces) => `专栏1 重点工程\n${pieces.join('')}`);

/** Damage done to the real plan: a stretch removed or replaced. */
const damaged = fc
  .tuple(fc.nat(yuquanPlanText.length), fc.nat(400), fc.oneof(piece, fc.string({ maxLength: 20 })))
  .map(([at, length, put]) => yuquanPlanText.slice(0, at) + put + yuquanPlanText.slice(at + length));

function check(text: string): void {
  const plan: ParsedPlan = parsePlan(text);
  const lineCount = text.split(/\r\n|[\n\r\f\u2028\u2029]/).length;
  const items = plan.boxes.flatMap((box) => box.programmes.flatMap((programme) => programme.items));
  let end = 0;
  for (const item of items) {
    expect(item.sourceStart).toBeGreaterThanOrEqual(end);
    expect(item.sourceEnd).toBeGreaterThan(item.sourceStart);
    expect(item.sourceEnd).toBeLessThanOrEqual(text.length);
    expect(cleanSlice(text.slice(item.sourceStart, item.sourceEnd))).toBe(item.name);
    expect(item.name).toBe(item.name.trim());
    expect(item.name).not.toBe('');
    expect(item.line).toBe(text.slice(0, item.sourceStart).split(/\r\n|[\n\r\f\u2028\u2029]/).length);
    end = item.sourceEnd;
  }
  const warnings = [
    ...plan.warnings,
    ...items.flatMap((item) => item.warnings),
    ...plan.boxes.flatMap((box) => box.indicators.flatMap((indicator) => indicator.warnings)),
  ];
  for (const warning of warnings) {
    expect(PLAN_WARNING_CODES).toContain(warning.code);
    expect(warning.line).toBeGreaterThanOrEqual(1);
    expect(warning.line).toBeLessThanOrEqual(lineCount);
    expect(warning.message).toMatch(/[\u4e00-\u9fff]/);
  }
  for (const programme of plan.boxes.flatMap((box) => box.programmes)) {
    expect(programme.items.map((item) => item.seq)).toEqual(programme.items.map((_, index) => index + 1));
  }
  if (plan.boxes.length === 0) expect(plan.warnings).not.toEqual([]);
}

describe('whatever the text is', () => {
  it('any string gives ordered spans, true names and placed warnings', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 500 });
  });

  it('a text made of what plans consist of does', () => {
    fc.assert(fc.property(planLike, check), { numRuns: 800 });
  });

  it('the real plan with damage does', () => {
    fc.assert(fc.property(damaged, check), { numRuns: 60 });
  });

  it('is the same each time and does not depend on line ends', () => {
    fc.assert(
      fc.property(planLike, (text) => {
        const unix = text.replace(/\r\n?/g, '\n');
        const names = (plan: ParsedPlan): string[] => plan.boxes.flatMap((box) => box.programmes.flatMap((each) => each.items.map(({ name }) => name)));
        expect(parsePlan(text)).toEqual(parsePlan(text));
        expect(names(parsePlan(unix.replace(/\n/g, '\r\n')))).toEqual(names(parsePlan(unix)));
      }),
      { numRuns: 150 },
    );
  });

  it('every item can be shown in its sentence', () => {
    fc.assert(
      fc.property(planLike, (text) => {
        for (const { items } of parsePlan(text).boxes.flatMap((box) => box.programmes)) {
          for (const item of items) {
            const shown = sentenceAt(text, item.sourceStart, item.sourceEnd);
            expect(shown.sentence.slice(shown.highlightStart, shown.highlightEnd)).toBe(item.name);
            expect(shown.paragraph.slice(shown.paragraphHighlightStart, shown.paragraphHighlightEnd)).toBe(item.name);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
