import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CalendarYear } from '@portfolio/contracts';
import { useState } from 'react';
import { useMay } from '../app/useSession';
import { dateWords, instantWords } from '../ui/dates';
import { ConfirmYearDialog } from './ConfirmYearDialog';
import { ImportDialog } from './ImportDialog';
import { UnconfirmYearDialog } from './UnconfirmYearDialog';
import { YearExportButton } from './YearExportButton';
import { DayDialog } from './DayDialog';

type Open = 'confirm' | 'unconfirm' | 'import' | 'add' | null;

/** Which notice the year rests on, or that there is none; and what can be done about it. */
export function YearStatus({ year }: { year: CalendarYear }) {
  const manages = useMay()('calendar.manage');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <Box sx={{ mb: 1.5 }}>
      <Alert severity={year.confirmed ? 'success' : 'warning'} sx={{ mb: 1 }}>
        {statusWords(year)}
      </Alert>
      <Box data-screen sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {manages && (
          <>
            <Button variant={year.confirmed ? 'outlined' : 'contained'} onClick={() => setOpen('confirm')}>
              {year.confirmed ? '更正通知文号' : '确认节假日安排'}
            </Button>
            <Button variant="outlined" onClick={() => setOpen('add')}>
              登记一天
            </Button>
            <Button variant="outlined" onClick={() => setOpen('import')}>
              导入
            </Button>
          </>
        )}
        <YearExportButton year={year} />
        {manages && year.confirmed && (
          <Button color="error" onClick={() => setOpen('unconfirm')}>
            撤销确认
          </Button>
        )}
      </Box>
      {open === 'confirm' && <ConfirmYearDialog year={year} onClose={close} />}
      {open === 'unconfirm' && <UnconfirmYearDialog year={year} onClose={close} />}
      {open === 'import' && <ImportDialog year={year} onClose={close} />}
      {open === 'add' && <DayDialog year={year} day={null} onClose={close} />}
    </Box>
  );
}

function statusWords({ year, confirmed, notice, publishedOn, source, confirmedAt, confirmedBy, workingDays, days }: CalendarYear): string {
  if (!confirmed) return `节假日未公布：${year}年暂按周一至周五计算，共 ${workingDays} 个工作日。${days.holiday === 0 ? '通知发布后，请录入或导入放假和调休日期，再确认。' : '已录入的放假和调休日期，确认后才计入。'}`;
  const paper = [source, notice === null ? null : `（${notice}）`, publishedOn === null ? null : `，${dateWords(publishedOn)}发布`].filter((part) => part !== null).join('');
  return `已确认：依据${paper}，共 ${workingDays} 个工作日。${confirmedBy ?? ''}${confirmedAt === null ? '' : `于${instantWords(confirmedAt)}确认`}。`;
}
