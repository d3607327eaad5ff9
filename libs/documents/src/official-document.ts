import { Document, Packer, Paragraph, type FileChild } from 'docx';
import type { DocumentAppendix, DocumentBlock } from '@portfolio/contracts';
import { formatChineseDate, type BusinessDate } from '@portfolio/rules';
import { colophon } from './colophon';
import { LINE_PITCH, PAGE, pt } from './page';
import { markedHeaders, pageNumbers } from './page-number';
import { addressee, attachmentNote, body, lines, signature, title } from './paragraphs';
import { redHead, type DocumentHead } from './red-head';
import { sameBytes } from './same-bytes';
import { table } from './table';
import { SIZES, run, typeface } from './type';

/** A 公文 of any kind. */
export interface OfficialDocument {
  /** Null where the kind has no red head. */
  head: DocumentHead | null;
  title: string;
  /** 主送机关; null where it goes to nobody in particular. */
  addressee: string | null;
  blocks: readonly DocumentBlock[];
  appendices: readonly DocumentAppendix[];
  /** 发文机关署名. */
  signedBy: string;
  /** 成文日期; null while it is only drafted. */
  date: BusinessDate | null;
  /** 抄送机关. */
  copyTo: readonly string[];
  /** True when any of it is demo data: every page says so. */
  demo: boolean;
  /** True for a working paper such as an agenda: nothing is 印发, so there is no 版记. */
  plain?: boolean;
}

const DEMO_MARK = '演示数据　不作为督查依据';
const DRAFT_MARK = '草稿　未经印发';
/** The date in a file's properties while the document has none. */
const NO_DATE = '1980-01-01';

/** The bytes of a DOCX in the geometry of GB/T 9704-2012; equal input gives equal bytes. */
export async function officialDocument(input: OfficialDocument): Promise<Uint8Array> {
  const document = new Document({
    title: input.title,
    creator: input.signedBy,
    lastModifiedBy: input.signedBy,
    description: input.head?.number ?? '',
    evenAndOddHeaderAndFooters: true,
    // The character grid counts from the size of the style Normal, so it is said there as well.
    styles: {
      default: { document: { run: { ...typeface('body', SIZES.body), language: { eastAsia: 'zh-CN' } } } },
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: typeface('body', SIZES.body) }],
    },
    sections: [{ properties: PAGE, headers: headersOf(input), footers: pageNumbers(), children: childrenOf(input) }],
  });
  return sameBytes(await Packer.pack(document, 'uint8array'), input.date ?? NO_DATE, { 'word/styles.xml': offTheGrid });
}

/**
 * Lines and characters are set exactly by the paragraphs themselves: a stand-in font wider than the grid's cells
 * would take two cells for a character. The grid stays for what is added by hand.
 */
function offTheGrid(styles: string): string {
  return styles.replace(/(<w:style [^>]*w:styleId="Normal"[^>]*>.*?<w:qFormat\/>)/, '$1<w:pPr><w:snapToGrid w:val="0"/></w:pPr>');
}

function headersOf({ demo, date }: OfficialDocument): ReturnType<typeof markedHeaders> | Record<string, never> {
  const marks = [...(demo ? [DEMO_MARK] : []), ...(date === null ? [DRAFT_MARK] : [])];
  return marks.length === 0 ? {} : markedHeaders(marks.join('　　'));
}

function childrenOf(input: OfficialDocument): FileChild[] {
  const { head, appendices, date, signedBy, copyTo, plain = false } = input;
  const day = date === null ? '　　　　年　月　日' : formatChineseDate(date);
  return [
    ...(head === null ? [] : redHead(head)),
    ...title(input.title, head === null ? 0 : pt(LINE_PITCH * 2)),
    ...(input.addressee === null ? [new Paragraph({ spacing: lines(LINE_PITCH), children: [] })] : [addressee(input.addressee)]),
    ...blocksOf(input.blocks, true),
    ...attachmentNote(appendices.map((appendix) => appendix.title)),
    ...signature(signedBy, day),
    ...appendices.flatMap((appendix, index) => appendixOf(appendix, appendices.length === 1 ? '附件' : `附件${index + 1}`)),
    ...(date === null || plain ? [] : colophon({ copyTo, printedBy: signedBy, printedOn: day })),
  ];
}

/** 附件 (7.3.7): a page of its own, the word 附件 in 黑体 at the top left, its title on the third line. */
function appendixOf(appendix: DocumentAppendix, label: string): FileChild[] {
  return [
    new Paragraph({ pageBreakBefore: true, spacing: lines(LINE_PITCH), children: [run(label, 'heading', SIZES.body)] }),
    ...title(appendix.title, pt(LINE_PITCH)),
    new Paragraph({ spacing: lines(LINE_PITCH), children: [] }),
    ...blocksOf(appendix.blocks),
  ];
}

/** `tied`: what follows the last paragraph stays on its page, so that no signature stands alone. */
function blocksOf(blocks: readonly DocumentBlock[], tied = false): FileChild[] {
  return blocks.flatMap((block, at): FileChild[] => {
    if (block.kind === 'table') return table(block);
    if (block.kind === 'heading') return [body(block.text, block.level === 1 ? 'heading' : 'subheading', { keepNext: true })];
    return [body(block.text, 'body', { keepNext: tied && at === blocks.length - 1 })];
  });
}
