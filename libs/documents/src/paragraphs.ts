import { AlignmentType, LineRuleType, Paragraph, type IParagraphOptions } from 'docx';
import { CHARACTER_PITCH, LINE_PITCH, TEXT_WIDTH_TWIPS, pt } from './page';
import { textWidth, titleLines } from './text-width';
import { SIZES, run, type FontName } from './type';

/** Lines of exactly `points`, whatever the metrics of the font that stands in for the named one. */
export function lines(points: number, { before = 0, after = 0 }: { before?: number; after?: number } = {}): IParagraphOptions['spacing'] {
  return { line: pt(points), lineRule: LineRuleType.EXACT, before, after };
}

/** 左空 `count` 字 of the body. */
export function characters(count: number): number {
  return pt(count * CHARACTER_PITCH);
}

/** 标题: 2号小标宋, centred, broken into lines of about the same length. */
export function title(text: string, before: number): Paragraph[] {
  const most = Math.floor(TEXT_WIDTH_TWIPS / pt(SIZES.title));
  return titleLines(text, most).map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: lines(36, { before: index === 0 ? before : 0 }),
        children: [run(line, 'title', SIZES.title)],
      }),
  );
}

/** 正文: 3号仿宋, first line two characters in. */
export function body(text: string, font: FontName = 'body', options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: lines(LINE_PITCH),
    indent: { firstLine: characters(2), firstLineChars: 200 },
    ...options,
    children: [run(text, font, SIZES.body)],
  });
}

/** 主送机关: 顶格, followed by a full-width colon. */
export function addressee(names: string): Paragraph {
  return body(`${names}：`, 'body', { indent: {}, spacing: lines(LINE_PITCH, { before: pt(LINE_PITCH) }) });
}

/** 附件说明: one line below the text, two characters in. */
export function attachmentNote(titles: readonly string[]): Paragraph[] {
  return titles.map((name, index) => {
    const lead = index === 0 ? '附件：' : '　　　';
    const text = titles.length === 1 ? `${lead}${name}` : `${lead}${index + 1}．${name}`;
    return body(text, 'body', { spacing: lines(LINE_PITCH, { before: index === 0 ? pt(LINE_PITCH) : 0 }), keepNext: true });
  });
}

/** 发文机关署名 and 成文日期, where the seal goes (7.3.5.1): the date four characters from the right, the name centred over it. */
export function signature(name: string, date: string): Paragraph[] {
  const nameEnd = Math.max(0, 4 + (textWidth(date) - textWidth(name)) / 2);
  return [
    body(name, 'body', { alignment: AlignmentType.RIGHT, indent: { right: characters(nameEnd) }, spacing: lines(LINE_PITCH, { before: pt(LINE_PITCH * 2) }), keepNext: true }),
    body(date, 'body', { alignment: AlignmentType.RIGHT, indent: { right: characters(4) } }),
  ];
}
