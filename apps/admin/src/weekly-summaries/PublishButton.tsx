import type { WeeklySummary } from '@portfolio/contracts';
import { isoWeek } from '@portfolio/rules';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetList } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';

/** 发布本周周报: asks once, since what is published cannot be changed. Nothing once this week's is out. */
export function PublishButton() {
  const [open, setOpen] = useState(false);
  const today = useSession()?.today;
  const { data: [latest] = [], isPending } = useGetList<WeeklySummary>('weekly-summaries', { sort: { field: 'week', order: 'DESC' }, pagination: { page: 1, perPage: 1 } });
  if (isPending || today === undefined || (latest !== undefined && latest.week >= isoWeek(today))) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        发布本周周报
      </Button>
      <ActionDialog open={open} onClose={() => setOpen(false)} title="发布本周周报" submitLabel="发布" action={() => api.post<WeeklySummary>('/weekly-summaries')} done="本周周报已发布" refresh={['weekly-summaries']}>
        <Typography>将按此刻的数据定稿，发布后不能修改。如不提前发布，系统会在周五 17:00 自动发布。</Typography>
      </ActionDialog>
    </>
  );
}
