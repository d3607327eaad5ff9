import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { CalendarImportReport, CalendarYear } from '@portfolio/contracts';
import { useRef, useState } from 'react';
import { api } from '../app/api';
import { sentenceOf } from '../app/httpError';
import { useAction } from '../app/useAction';
import { ActionDialog } from '../ui/form/ActionDialog';
import { ImportReport } from './ImportReport';
import { ReasonInput } from './ReasonInput';

const MAX_BYTES = 200_000;

/** 导入: the file is tried first, row by row; only a file without a wrong row can be applied. */
export function ImportDialog({ year, onClose }: { year: CalendarYear; onClose: () => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const [csv, setCsv] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [report, setReport] = useState<CalendarImportReport | null>(null);
  const { run, pending } = useAction((text: string) => api.post<CalendarImportReport>('/calendar-days/import', { year: year.year, csv: text, dryRun: true }), { notifyError: false });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setReport(null);
    setCsv(null);
    setProblem(file.size > MAX_BYTES ? '文件过大：一年的日历不会超过 200 KB，请检查是否选错文件。' : null);
    if (file.size > MAX_BYTES) return;
    const text = await file.text();
    try {
      setReport(await run(text));
      setCsv(text);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  const apply = async ({ reason }: { reason?: string }) => {
    if (csv === null || report === null) throw new Error('请先选择文件。');
    await api.post('/calendar-days/import', { year: year.year, csv, reason });
  };
  const ready = report !== null && report.counts.refused === 0;
  return (
    <ActionDialog<{ reason?: string }> open onClose={onClose} title={`导入 ${year.year} 年日历`} submitLabel="导入" action={apply} done={`${year.year}年日历已导入`} refresh={['calendar-days', 'calendar-years', 'milestones', 'projects']} resource="calendar-days" submittable={ready}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        CSV 表格，列为 日期、类型、名称、文号，与“导出表格”的格式相同。已登记的日期按文件更新，文件中没有的日期保持不变。
      </Typography>
      <Box sx={{ my: 1 }}>
        <Button variant="outlined" startIcon={<UploadFileOutlined />} disabled={pending} onClick={() => picker.current?.click()}>
          {pending ? '正在检查' : report === null ? '选择表格' : '换一个文件'}
        </Button>
        {/* The same file can be chosen again after it was mended. */}
        <input ref={picker} hidden type="file" accept=".csv,text/csv" aria-label="日历表格文件" onChange={(event) => void take(event.target.files?.[0])} onClick={(event) => (event.currentTarget.value = '')} />
      </Box>
      {problem !== null && <Alert severity="error">{problem}</Alert>}
      {report !== null && <ImportReport report={report} />}
      {ready && <ReasonInput year={year} />}
    </ActionDialog>
  );
}
