import { AlignmentType, BorderStyle, Paragraph } from 'docx';
import { LINE_PITCH, TEXT_WIDTH_TWIPS, mm, pt } from './page';
import { lines } from './paragraphs';
import { textWidth } from './text-width';
import { RED, SIZES, run } from './type';

/** 红头: who issues, under which number. */
export interface DocumentHead {
  /** 发文机关标志: the issuer's full name, or with 文件. */
  issuer: string;
  /** 发文字号; null while it is only drafted. */
  number: string | null;
}

/** What stands in place of the number in a draft. */
const UNNUMBERED = '（草稿，未编号）';
/** 初号 is the largest that looks right over a 3号 text. */
const LARGEST = 48;

/** 版头 (7.2): the issuer in red 35 mm below the edge of the text block, the number two lines below, the red line 4 mm below that. */
export function redHead({ issuer, number }: DocumentHead): Paragraph[] {
  const size = Math.min(LARGEST, Math.floor((TEXT_WIDTH_TWIPS / 20 / textWidth(issuer)) * 0.9));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: lines(size * 1.2, { before: mm(35) }),
      children: [run(issuer, 'title', size, { color: RED })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: lines(LINE_PITCH, { before: pt(LINE_PITCH * 2) }),
      border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: 12, space: Math.round(mm(4) / 20) } },
      children: [run(number ?? UNNUMBERED, 'body', SIZES.body)],
    }),
  ];
}
