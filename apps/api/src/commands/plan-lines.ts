import type { PlanImportReportRow } from '@portfolio/catalogue';
import { IMPORT_ROW_CHANGE_LABELS } from '@portfolio/contracts';
import type { ParsedBox } from '@portfolio/plan-text';

/** A finding with its line of the text. */
export function doubtLine({ line, message }: { line: number; message: string }): string {
  return `第 ${line} 行：${message}`;
}

/** A box, and under it its programmes, works and indicators, one a line, doubts beneath what they are about. */
export function boxLines(box: ParsedBox): string[] {
  const items = box.programmes.reduce((sum, programme) => sum + programme.items.length, 0);
  return [
    `专栏 ${box.number} ${box.title}：重点工程 ${box.programmes.length} 项，条目 ${items} 条，指标 ${box.indicators.length} 项`,
    ...box.programmes.flatMap((programme) => [
      `  ${programme.number === null ? '' : `${programme.number}. `}${programme.title}${programme.openEnded ? '（原文以“等”收尾）' : ''}`,
      ...programme.items.flatMap(({ seq, name, place, line, warnings }) => [`    ${seq}. ${name}${place === null ? '' : `（${place}）`}，第 ${line} 行`, ...doubtsOf(warnings)]),
    ]),
    ...box.indicators.flatMap(({ number, name, unit, base, target, annual, line, warnings }) => [
      `  指标 ${number} ${name}${unit === null ? '' : `（${unit}）`}：基期值 ${base ?? '—'}，目标值 ${target ?? '—'}，年均/累计 ${annual ?? '—'}，第 ${line} 行`,
      ...doubtsOf(warnings),
    ]),
  ];
}

/** One row of the import report, its doubts beneath it. */
export function rowLines({ change, box, programmeTitle, name, previousName, line, warnings }: PlanImportReportRow): string[] {
  const renamed = change === 'changed' && previousName !== null && previousName !== name ? `（原为“${previousName}”）` : '';
  const where = change === 'removed' ? `原文本第 ${line} 行` : `第 ${line} 行`;
  return [`${IMPORT_ROW_CHANGE_LABELS[change]}  专栏 ${box} ${programmeTitle}：${name}${renamed}，${where}`, ...doubtsOf(warnings)];
}

function doubtsOf(warnings: readonly { line: number; message: string }[]): string[] {
  return warnings.map((warning) => `      存疑，${doubtLine(warning)}`);
}
