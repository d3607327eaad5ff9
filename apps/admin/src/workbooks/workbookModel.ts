import { WORKBOOK_FINDING_LEVELS, WORKBOOK_MAX_BYTES, type WorkbookFinding, type WorkbookKind, type WorkbookReport } from '@portfolio/contracts';

export const KIND_NOTES: Record<WorkbookKind, string> = {
  filings: '本期应填的项目，已带出上期内容；导入后保存为草稿，再到“进展填报”报送。',
  milestones: '节点的名称、权重、计划日期和预计完成日期；冻结进基线的只能改预计完成日期。',
  owners: '各项目的牵头单位和配合单位。',
  investments: '各项目的总投资（万元）。',
};

/** A file that cannot be right is refused before it is sent. */
export function fileProblem({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (!/\.xlsx$/i.test(name)) return '请选择 .xlsx 文件；.xls、.csv 或 .et 文件请先另存为 .xlsx。';
  if (size > WORKBOOK_MAX_BYTES) return `文件超过 ${WORKBOOK_MAX_BYTES / 1024 / 1024} MB，请去掉图片和多余的工作表后再试。`;
  return null;
}

/** What stops the import first, then what is worth a look. */
export function orderedFindings(findings: readonly WorkbookFinding[]): WorkbookFinding[] {
  return [...findings].sort((a, b) => WORKBOOK_FINDING_LEVELS.indexOf(a.level) - WORKBOOK_FINDING_LEVELS.indexOf(b.level));
}

export function isBlocked({ findings }: Pick<WorkbookReport, 'findings'>): boolean {
  return findings.some(({ level }) => level === 'error' || level === 'conflict');
}

/** The report in one sentence. */
export function reportWords(report: WorkbookReport): string {
  const { rows, changedRows, changes, findings } = report;
  if (report.committed) return `已导入：改 ${changedRows} 行、${changes.length} 处。`;
  const wrong = findings.filter(({ level }) => level === 'error' || level === 'conflict').length;
  if (wrong > 0) return `有 ${wrong} 处需要改正，一行也不会导入。在表格中改好、保存后重新选择文件。`;
  if (changes.length === 0) return `已检查 ${rows} 行，与系统中的内容相同，没有需要导入的改动。`;
  return `已检查 ${rows} 行，将改 ${changedRows} 行、${changes.length} 处。请核对下面的内容后导入。`;
}
