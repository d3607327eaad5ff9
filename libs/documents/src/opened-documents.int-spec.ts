import { circularExample } from '../test/circular-example';
import { openWithOffice, type OpenedFile } from '../test/office';
import { orderExample } from '../test/order-example';
import { circularDocument } from './circular-document';
import { circularWorkbook } from './circular-workbook';
import { officialDocument } from './official-document';
import { orderDocument } from './order-document';

/** Without the spaces that pdftotext lays out with. */
const squeezed = (page: string | undefined) => (page ?? '').replaceAll(/[ \n]/g, '');

describe('opened with LibreOffice', () => {
  let opened: Record<string, OpenedFile>;

  beforeAll(async () => {
    const fullPages = officialDocument({
      head: null,
      title: '版心',
      addressee: null,
      blocks: [
        { kind: 'paragraph', text: '督'.repeat(28 * 60) },
        { kind: 'paragraph', text: '完。' },
      ],
      appendices: [],
      signedBy: '玉泉区人民政府督查室',
      date: '2026-11-23',
      copyTo: [],
      demo: false,
    });
    const short = officialDocument({
      head: { issuer: '玉泉区人民政府督查室', number: '玉督〔2026〕2号' },
      title: '关于报送材料的通知',
      addressee: '各单位',
      blocks: [{ kind: 'paragraph', text: '请报送。' }],
      appendices: [],
      signedBy: '玉泉区人民政府督查室',
      date: '2026-11-23',
      copyTo: ['区人民政府办公室'],
      demo: false,
    });
    const circular = { content: circularExample, number: '玉督通报〔2026〕1号', publishedOn: '2026-11-23' };
    opened = await openWithOffice({
      'order.docx': await orderDocument(orderExample),
      'full.docx': await fullPages,
      'short.docx': await short,
      'circular.docx': await circularDocument(circular),
      'figures.xlsx': await circularWorkbook(circular),
    });
  }, 300_000);

  it('an order is four A4 pages: red head first, signature with its text, reply form and 版记 last', () => {
    const { pages, paper } = opened['order.docx'] ?? { pages: [], paper: '' };
    expect(paper).toMatch(/A4/);
    expect(pages).toHaveLength(4);
    expect(squeezed(pages[0])).toMatch(/^演示数据不作为督查依据玉泉区人民政府督查室玉督〔2026〕1号关于金南四街/);
    expect(squeezed(pages[2])).toMatch(/请于2026年12月4日.*附件：督办事项办理情况回执.*玉泉区人民政府督查室2026年11月23日/s);
    expect(squeezed(pages[3])).toMatch(/附件督办事项办理情况回执.*抄送：区发展和改革委员会.*2026年11月23日印发—4—$/s);
  });

  it.each([
    ['short.docx', 1],
    ['full.docx', 4],
    ['order.docx', 4],
    ['circular.docx', 3],
  ])('%s ends on page %i with 版记 on the last line of the text block', (name, pages) => {
    const { feet = [] } = opened[name] ?? {};
    expect(feet).toHaveLength(pages);
    const millimetres = (points: number) => (points / 72) * 25.4;
    // The text block ends 37 + 225 mm from the top; a font's box is a little higher than its letters.
    expect(Math.abs(262 - millimetres(feet.at(-1) ?? 0))).toBeLessThan(3);
  });

  it('odd pages carry their number on the right, even ones on the left', () => {
    const indents = (opened['order.docx']?.pages ?? []).map((page) => /^ *(?=— ?\d ?—)/m.exec(page)?.[0].length ?? -1);
    const [first = -1, second = -1, third = -1, fourth = -1] = indents;
    expect(Math.min(first, third)).toBeGreaterThan(Math.max(second, fourth) + 20);
  });

  it('a full page of a 公文 holds 22 lines of 28 characters', () => {
    const lines = (opened['full.docx']?.pages[1] ?? '').split('\n').filter((line) => line.includes('督'));
    expect(lines.map((line) => squeezed(line).length)).toEqual(Array.from({ length: 22 }, () => 28));
  });

  it('a circular has its text and then its list, each beginning a page', () => {
    const { pages = [] } = opened['circular.docx'] ?? {};
    expect(pages).toHaveLength(3);
    expect(squeezed(pages[0])).toMatch(/玉泉区督查室玉督通报〔2026〕1号关于2026年11月1日.*各有关单位：一、总体情况.*准点率1\/2=50\.0%/s);
    expect(squeezed(pages[2])).toMatch(/附件逾期未完成节点清单.*2026年11月23日印发/s);
  });

  it('a workbook prints on A4 across, and what looks like a formula is text', () => {
    const { pages = [], paper = '' } = opened['figures.xlsx'] ?? {};
    expect(paper).toMatch(/^84\d.* x 59\d.*A4/);
    expect(squeezed(pages.join(''))).toContain('=HYPERLINK');
  });
});
