import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import type { CalendarYear } from '@portfolio/contracts';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { saveFile } from '../ui/saveFile';

/** The year's days as a table that can be changed and imported again. */
export function YearExportButton({ year: { year } }: { year: CalendarYear }) {
  const { run, pending } = useAction(async () => {
    const { blob, name } = await api.file('/calendar-days/export', { year });
    saveFile(blob, name ?? `calendar-${year}.csv`);
  });
  return (
    <Button startIcon={<FileDownloadOutlined />} disabled={pending} onClick={() => void run(undefined).catch(() => undefined)}>
      {pending ? '正在导出' : '导出表格'}
    </Button>
  );
}
