import { cleanSlice, parsePlan, sentenceAt, yuquanPlanText, type ParsedItem, type ParsedPlan } from '../src';
import golden from './yuquan.golden.json';

interface GoldenName {
  name: string;
  warnings?: string[];
}
interface GoldenList {
  place?: string;
  sharedTail?: string;
  names: (string | GoldenName)[];
}

const plan: ParsedPlan = parsePlan(yuquanPlanText);
const items = plan.boxes.flatMap((box) => box.programmes.flatMap((programme) => programme.items));

const goldenItems = (lists: GoldenList[]): object[] =>
  lists.flatMap(({ place, sharedTail, names }) =>
    names.map((entry) => {
      const { name, warnings = [] }: GoldenName = typeof entry === 'string' ? { name: entry } : entry;
      return { name, place: place ?? null, sharedTail: sharedTail ?? null, warnings: [...warnings].sort() };
    }),
  );

const shown = ({ name, place, sharedTail, warnings }: ParsedItem): object => ({
  name, place, sharedTail, warnings: warnings.map(({ code }) => code).sort(),
});

describe('the eleven boxes of Yuquan against the reviewed golden file', () => {
  it.each(golden.boxes.map((box) => [box.number, box] as const))('专栏%i', (number, expected) => {
    const box = plan.boxes.find((candidate) => candidate.number === number);
    expect({
      title: box?.title,
      chapter: box?.chapter,
      programmes: box?.programmes.map(({ number: group, title, openEnded, items: works }) => ({ number: group, title, openEnded, items: works.map(shown) })),
    }).toEqual({
      title: expected.title,
      chapter: expected.chapter,
      programmes: expected.programmes.map(({ number: group, title, openEnded, lists }) => ({
        number: group, title, openEnded, items: goldenItems(lists as GoldenList[]),
      })),
    });
  });

  it('has 11 boxes, 38 programmes and 281 works', () => {
    expect(plan.boxes.map((box) => box.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(plan.boxes.flatMap((box) => box.programmes)).toHaveLength(38);
    expect(items).toHaveLength(281);
  });

  it('reads the 14 indicators of box 1 over the page break', () => {
    const read = plan.boxes[0]?.indicators.map(({ line: _line, warnings, ...rest }) => ({ ...rest, warnings: warnings.map(({ code }) => code) }));
    expect(read).toEqual(golden.indicators.map((indicator) => ({ warnings: [], ...indicator })));
    expect(plan.boxes.slice(1).flatMap((box) => box.indicators)).toEqual([]);
  });

  it('has nothing to remark about the text as a whole', () => {
    expect(plan.warnings).toEqual(golden.planWarnings);
  });
});

describe('positions in the text of Yuquan', () => {
  it('cuts every name out of the text, also across a page break', () => {
    for (const item of items) expect(cleanSlice(yuquanPlanText.slice(item.sourceStart, item.sourceEnd))).toBe(item.name);
    const broken = items.filter((item) => yuquanPlanText.slice(item.sourceStart, item.sourceEnd).includes('\n'));
    expect(broken.map((item) => item.name)).toEqual(['村庄道路维修改造工程', '全区学校和幼儿园安防提升改造项目']);
  });

  it('gives the line on which the words begin', () => {
    const lines = yuquanPlanText.split('\n');
    for (const item of items) expect(lines[item.line - 1]).toContain(item.name.slice(0, 1));
    const work = items.find((item) => item.name === '裕隆生物医药污水处理厂项目');
    expect(lines[(work?.line ?? 0) - 1]).toMatch(/^金南六街建设项目，/);
  });

  it('keeps spans in order and apart', () => {
    items.reduce((end, item) => {
      expect(item.sourceStart).toBeGreaterThanOrEqual(end);
      return item.sourceEnd;
    }, 0);
  });

  it('shows every work in its sentence', () => {
    for (const item of items) {
      const { sentence, highlightStart, highlightEnd } = sentenceAt(yuquanPlanText, item.sourceStart, item.sourceEnd);
      expect(sentence.slice(highlightStart, highlightEnd)).toBe(item.name);
      expect(sentence).not.toContain('\n');
    }
  });

  it('leaves no line of a box unread', () => {
    const starts = yuquanPlanText.split('\n').reduce<number[]>((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [0]);
    const seen = new Set(items.flatMap((item) => [item.line, starts.findLastIndex((start) => start < item.sourceEnd) + 1]));
    const unread = yuquanPlanText
      .split('\n')
      .map((text, index) => ({ text, line: index + 1 }))
      .filter(({ text, line }) => !seen.has(line) && text.trim() !== '' && !/^#/.test(text) && !text.includes('\t') && !/^(?:专栏|注释)/.test(text));
    expect(unread).toEqual([]);
  });
});
