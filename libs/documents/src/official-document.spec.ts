import { DocxParts } from '../test/docx-parts';
import { officialDocument, type OfficialDocument } from './official-document';

const DOCUMENT = 'word/document.xml';
const example: OfficialDocument = {
  head: { issuer: '玉泉区人民政府督查室', number: '玉督〔2026〕1号' },
  title: '关于重点项目建设进展情况的督查通报',
  addressee: '各街道办事处、镇人民政府，区直有关单位',
  blocks: [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'heading', level: 2, text: '（一）准点率' },
    { kind: 'paragraph', text: '本期应完成节点63个，按期完成39个，准点率39/63=61.9%。' },
    { kind: 'table', caption: '部门对比', columns: [{ title: '单位', width: 2, align: 'left' }, { title: '准点率', width: 1, align: 'right' }], rows: [['区住建局', '39/63']] },
  ],
  appendices: [{ title: '逾期节点清单', blocks: [{ kind: 'paragraph', text: '略。' }] }],
  signedBy: '玉泉区人民政府督查室',
  date: '2026-11-23',
  copyTo: ['区人民政府办公室'],
  demo: false,
};

describe('a 公文 in the geometry of GB/T 9704-2012', () => {
  let docx: DocxParts;

  beforeAll(async () => {
    docx = await DocxParts.of(await officialDocument(example));
  });

  it('is A4 with a text block of 156 × 225 mm, 37 mm from the top and 28 mm from the left', () => {
    const [size] = docx.elements(DOCUMENT, 'w:pgSz');
    const [margin] = docx.elements(DOCUMENT, 'w:pgMar');
    expect(size).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(margin).toMatchObject({ 'w:top': '2098', 'w:left': '1587', 'w:gutter': '0' });
    const millimetres = (twips: number) => Math.round((twips / 1440) * 25.4);
    expect(millimetres(11906 - 1587 - Number(margin?.['w:right']))).toBe(156);
    expect(millimetres(16838 - 2098 - Number(margin?.['w:bottom']))).toBe(225);
  });

  it('has a grid of 28 points a line and 28 characters of 16 points a line', () => {
    const [grid] = docx.elements(DOCUMENT, 'w:docGrid');
    expect(grid).toMatchObject({ 'w:type': 'linesAndChars', 'w:linePitch': '560' });
    const pitch = 16 + Number(grid?.['w:charSpace']) / 4096;
    expect(Math.floor(442.25 / pitch)).toBe(28);
    expect(docx.paragraph('本期应完成')).toContain('<w:spacing w:after="0" w:before="0" w:line="560" w:lineRule="exact"/>');
  });

  it.each([
    ['关于重点项目', '方正小标宋简体', 44],
    ['本期应完成', '仿宋_GB2312', 32],
    ['一、总体情况', '黑体', 32],
    ['（一）准点率', '楷体_GB2312', 32],
    ['各街道办事处', '仿宋_GB2312', 32],
    ['玉督〔2026〕1号', '仿宋_GB2312', 32],
    ['抄送：', '仿宋_GB2312', 28],
  ])('sets %s in %s, %i half-points', (text, font, size) => {
    const paragraph = docx.paragraph(text);
    expect(paragraph).toContain(`w:eastAsia="${font}"`);
    expect(paragraph).toContain(`<w:sz w:val="${size}"/>`);
  });

  it('begins paragraphs two characters in, the addressee at the margin', () => {
    expect(docx.paragraph('本期应完成')).toContain('w:firstLineChars="200"');
    expect(docx.paragraph('各街道办事处')).not.toContain('w:firstLine');
  });

  it('has the issuer in red 35 mm below the text block, and a red line below the number', () => {
    const issuer = docx.paragraph('玉泉区人民政府督查室');
    expect(issuer).toContain('<w:color w:val="FF0000"/>');
    expect(issuer).toContain('w:before="1984"');
    expect(docx.paragraph('玉督〔2026〕1号')).toMatch(/<w:pBdr><w:bottom [^>]*w:color="FF0000"/);
  });

  it('numbers pages between dashes in 4号宋体, odd ones on the right, even ones on the left', () => {
    const references = docx.elements(DOCUMENT, 'w:footerReference').map((reference) => reference['w:type']);
    expect(references).toEqual(['default', 'even']);
    expect(docx.part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = docx.names.filter((name) => name.startsWith('word/footer')).sort().map((name) => docx.part(name));
    const sides = footers.map((xml) => /<w:jc w:val="(\w+)"\/>/.exec(xml)?.[1]);
    expect(sides).toEqual(['right', 'left']);
    for (const xml of footers) {
      expect(xml).toMatch(/— .*PAGE.* —/s);
      expect(xml).toContain('w:eastAsia="宋体"');
      expect(xml).toContain('<w:sz w:val="28"/>');
    }
  });

  it('puts the date four characters from the right and centres the issuer over it', () => {
    const end = (paragraph: string) => Number(/w:right="(\d+)"/.exec(paragraph)?.[1]);
    const character = 8844 / 28;
    const last = (docx.part(DOCUMENT).match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((paragraph) => paragraph.includes('<w:jc w:val="right"/>'));
    const [name, date] = [last.find((paragraph) => paragraph.includes('督查室')), last.find((paragraph) => paragraph.includes('2026年11月23日<'))];
    expect(end(date ?? '') / character).toBeCloseTo(4, 1);
    // 玉泉区人民政府督查室 is 10 wide, 2026年11月23日 is 7: 1.5 more on each side.
    expect(end(name ?? '') / character).toBeCloseTo(2.5, 1);
  });

  it('hangs 版记 on the foot of the text block, as wide as it, in a box that moves no text', () => {
    const [, box = ''] = /<wp:anchor(.*?)<\/wp:anchor>/s.exec(docx.part(DOCUMENT)) ?? [];
    expect(box).toContain('<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>');
    expect(box).toContain('<wp:wrapNone/>');
    expect(box).toContain('抄送：区人民政府办公室。');
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(box) ?? [];
    expect(Math.round(Number(width) / 36000)).toBe(156);
    // Two lines of 22 points and three rules of 2: the last paragraph keeps the same room.
    expect(Number(height) / 12700).toBeCloseTo(50, 1);
    expect(docx.part(DOCUMENT)).toMatch(/<w:spacing w:after="0" w:before="0" w:line="1000" w:lineRule="exact"\/><\/w:pPr><w:r>(?:(?!<w:p>).)*<wp:anchor/);
    const rules = [...box.matchAll(/<w:top [^>]*w:sz="(\d+)"/g)].map(([, size]) => size);
    expect(rules).toEqual(['8', '6', '8']);
  });

  it('marks what is demo data, and what is only drafted, on odd and even pages; nothing otherwise', async () => {
    expect(docx.names.filter((name) => name.startsWith('word/header'))).toEqual([]);
    const marked = await DocxParts.of(await officialDocument({ ...example, demo: true, date: null, head: { issuer: '玉泉区人民政府督查室', number: null } }));
    const headers = marked.names.filter((name) => name.startsWith('word/header'));
    expect(headers).toHaveLength(2);
    for (const header of headers) expect(marked.part(header)).toMatch(/演示数据.*草稿/);
    expect(marked.text).toContain('（草稿，未编号）');
    expect(marked.text).not.toContain('印发');
  });

  it('is the same to the byte whenever it is made', async () => {
    jest.useFakeTimers({ now: new Date('2030-01-01T00:00:00Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
    const later = await officialDocument(example);
    jest.useRealTimers();
    expect(Buffer.from(later).equals(Buffer.from(await officialDocument(example)))).toBe(true);
  });
});
