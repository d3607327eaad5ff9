import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { WORKBOOK_KIND_LABELS, type WorkbookOffer, type WorkbookReport } from '@portfolio/contracts';
import { useState } from 'react';
import { api } from '../app/api';
import { bodyOf, sentenceOf } from '../app/httpError';
import { useAction } from '../app/useAction';
import { DownloadButton } from '../ui/DownloadButton';
import { Section } from '../ui/Section';
import { FileDrop } from './FileDrop';
import { WorkbookReportView } from './WorkbookReportView';
import { KIND_NOTES, fileProblem, isBlocked } from './workbookModel';

const REFRESH = ['projects', 'milestones', 'filings'];

/** One kind of workbook: its download, and the file that comes back. */
export function WorkbookPanel({ offer: { kind, rows } }: { offer: WorkbookOffer }) {
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<WorkbookReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const check = useAction((chosen: File) => send<WorkbookReport>(`/workbooks/${kind}/check`, { file: chosen }), { notifyError: false });
  const take = useAction((checked: { file: File; sha256: string }) => send<WorkbookReport>(`/workbooks/${kind}/import`, checked), { notifyError: false, refresh: REFRESH });
  const attempt = async (work: () => Promise<WorkbookReport>) => {
    setProblem(null);
    try {
      setReport(await work());
    } catch (error) {
      // What is wrong by now stands where the first check's words stood.
      const current = bodyOf(error)?.current as WorkbookReport | undefined;
      if (current !== undefined) setReport(current);
      setProblem(sentenceOf(error));
    }
  };
  const choose = (chosen: File) => {
    const refused = fileProblem(chosen);
    setReport(null);
    setFile(refused === null ? chosen : null);
    if (refused === null) void attempt(() => check.run(chosen));
    else setProblem(refused);
  };
  const ready = file !== null && report !== null && !report.committed && !isBlocked(report) && report.changes.length > 0;
  return (
    <>
      <Section title="第一步：下载表格">
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, p: 2 }}>
          <Typography variant="body2" sx={{ flex: '1 1 260px', color: 'text.secondary' }}>
            {KIND_NOTES[kind]}
          </Typography>
          <DownloadButton path={`/workbooks/${kind}/file`} fallbackName={`${WORKBOOK_KIND_LABELS[kind]}.xlsx`} disabled={rows === 0}>
            {rows === 0 ? '现在没有可填的行' : '下载表格'}
          </DownloadButton>
        </Box>
      </Section>
      <Section title="第二步：选择填好的表格">
        <Box sx={{ p: 2 }}>
          <FileDrop file={file} busy={check.pending || take.pending} onFile={choose} />
          <Box role="status" aria-live="polite" sx={{ mt: 1.5 }}>
            {check.pending && <Typography variant="body2">正在逐格检查…</Typography>}
            {problem !== null && <Alert severity="error">{problem}</Alert>}
          </Box>
        </Box>
      </Section>
      {report !== null && (
        <Section title={report.committed ? '导入结果' : '第三步：核对并导入'}>
          <WorkbookReportView report={report} />
          {ready && (
            <Box sx={{ position: 'sticky', bottom: { xs: 56, sm: 0 }, p: 2, bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider' }}>
              <Button variant="contained" disabled={take.pending} onClick={() => void attempt(() => take.run({ file, sha256: report.sha256 }))} sx={{ width: { xs: '100%', sm: 'auto' } }}>
                {take.pending ? '正在导入' : `导入 ${report.changedRows} 行`}
              </Button>
            </Box>
          )}
        </Section>
      )}
    </>
  );
}

/** Fields stand before the file, as the server reads them. */
function send<T>(path: string, { file, sha256 }: { file: File; sha256?: string }): Promise<T> {
  const form = new FormData();
  if (sha256 !== undefined) form.append('sha256', sha256);
  form.append('file', file);
  return api.upload<T>(path, form, { onProgress: () => undefined, signal: new AbortController().signal });
}
