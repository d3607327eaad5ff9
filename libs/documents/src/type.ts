import { TextRun, type IRunOptions } from 'docx';

/** Fonts of a 公文, named in the file and not shipped; sizes in points. */
export const FONTS = { title: '方正小标宋简体', body: '仿宋_GB2312', heading: '黑体', subheading: '楷体_GB2312', pageNumber: '宋体' } as const;
export type FontName = keyof typeof FONTS;

/** 2号, 3号, 4号 and 小四 in points. */
export const SIZES = { title: 22, body: 16, small: 14, table: 12 } as const;

export const RED = 'FF0000';

/**
 * What each character of the body gives up, in twentieths of a point, so that 28 of 16 points fit into a line of 442:
 * a little more than the least, for fonts that are a little wider; justified lines fill the rest.
 */
const CLOSER = -8;

/** A run of one font. Latin letters and figures take it too; the hint gives “ ” and — their Chinese shapes. */
export function run(text: string, font: FontName, size: number, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text, ...typeface(font, size), ...(size === SIZES.body && { characterSpacing: CLOSER }) });
}

export function typeface(font: FontName, size: number): IRunOptions {
  const name = FONTS[font];
  return { font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }, size: size * 2, sizeComplexScript: size * 2 };
}
