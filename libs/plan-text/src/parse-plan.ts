import { MAX_PLAN_BYTES } from '@portfolio/contracts';
import { bodyLines } from './body-lines';
import { locateBoxes, type LocatedBox } from './box-locator';
import { isIndicatorTable, readIndicators } from './indicators';
import { LineIndex } from './line-index';
import type { ParsedBox, ParsedPlan } from './parsed-plan';
import type { PlanWarning, PlanWarningCode } from './plan-warning';
import type { ReadContext } from './programme-reader';
import { readProgrammes } from './programmes';
import { scanSuspects } from './scan-suspects';
import { sha256Hex } from './sha256';
import { sourceLines } from './source-text';

/**
 * Reads the boxes (专栏) of a plan text: programmes, items with their positions, indicators. Pure; never throws.
 * What is doubtful carries a warning; a text that cannot be read at all gives no boxes and a warning
 * (`text_empty`, `text_too_large`, `binary_text`, `no_box`; see `planRefusal`).
 */
export function parsePlan(text: string): ParsedPlan {
  const planSha256 = sha256Hex(text);
  const refusal = refusalOf(text);
  if (refusal !== null) return { planSha256, boxes: [], warnings: [refusal] };
  const lines = sourceLines(text);
  const { boxes, warnings } = locateBoxes(text, lines);
  if (boxes.length === 0) {
    return { planSha256, boxes: [], warnings: [refuse('no_box', '文本中没有找到专栏。请确认导入的是规划纲要全文，专栏标题应独占一行，如“专栏1 ××重点工程”。')] };
  }
  const context: ReadContext = { source: text, lines: new LineIndex(lines), suspects: scanSuspects(text) };
  let all: PlanWarning[] = warnings;
  const parsed = boxes.map((box) => {
    const read = readBox(context, box);
    // A box that its own text brought to an end has one.
    const ended = read.warnings.some((warning) => warning.code === 'box_ended_by_marker');
    all = all.filter((warning) => !(ended && warning.code === 'box_without_end' && warning.line === box.line)).concat(read.warnings);
    return read.box;
  });
  return { planSha256, boxes: parsed, warnings: all.sort((a, b) => a.line - b.line) };
}

function readBox(context: ReadContext, { number, title, chapter, line, stretches }: LocatedBox): { box: ParsedBox; warnings: PlanWarning[] } {
  const body = bodyLines(context.source, stretches);
  const table = isIndicatorTable(body);
  const { indicators, warnings: notes } = table ? readIndicators(body) : { indicators: [], warnings: [] };
  const { programmes, warnings } = table ? { programmes: [], warnings: [] } : readProgrammes(context, { number, title, line }, body);
  return { box: { number, title, chapter, line, programmes, indicators }, warnings: [...notes, ...warnings] };
}

const refuse = (code: PlanWarningCode, message: string): PlanWarning => ({ code, message, line: 1 });

function refusalOf(text: string): PlanWarning | null {
  // Three bytes a character at most: the exact count is only taken where it decides.
  if (text.length * 3 > MAX_PLAN_BYTES && new TextEncoder().encode(text).length > MAX_PLAN_BYTES) {
    return refuse('text_too_large', `文本超过${MAX_PLAN_BYTES / 1024 / 1024}MB，没有读取。请只导入规划纲要的文字，去掉图片和附件。`);
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = sourceLines(text.slice(0, nul)).at(-1)?.number ?? 1;
    return { code: 'binary_text', line, message: `第${line}行含有二进制内容，这不是文本文件。请把规划另存为UTF-8编码的纯文本或Markdown后再导入。` };
  }
  if (isGarbled(text)) return refuse('binary_text', '文本中有大量无法识别的字符，可能不是UTF-8编码。请另存为UTF-8编码的纯文本后再导入。');
  return /[^\s\ufeff]/.test(text) ? null : refuse('text_empty', '文本是空的，请检查选择的文件。');
}

/** More than one character in ten unreadable: not a text in UTF-8. */
function isGarbled(text: string): boolean {
  let bad = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) bad += 1;
  }
  return bad > 0 && bad * 10 > text.length;
}
