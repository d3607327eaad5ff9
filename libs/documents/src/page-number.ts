import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { pt } from './page';
import { lines } from './paragraphs';
import { SIZES, run, typeface } from './type';

/** 页码 (7.5): 4号宋体 between dashes; odd pages one character from the right, even pages one from the left. */
export function pageNumbers(): { default: Footer; even: Footer } {
  return { default: footer('right'), even: footer('left') };
}

function footer(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: pt(SIZES.small) },
        spacing: lines(SIZES.small),
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...typeface('pageNumber', SIZES.small) })],
      }),
    ],
  });
}

/** Stands on every page of what is no real document, odd or even: pages get separated. */
export function markedHeaders(mark: string): { default: Header; even: Header } {
  const header = () =>
    new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, spacing: lines(18), children: [run(mark, 'heading', SIZES.table)] })] });
  return { default: header(), even: header() };
}
