import Button from '@mui/material/Button';
import type { CalendarYear } from '@portfolio/contracts';
import { NumberInput, maxValue, minValue, required } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

const YEAR = [required(), minValue(2010), maxValue(2050)];

/** A further year, without notice at first. */
export function AddYearButton({ years }: { years: readonly CalendarYear[] }) {
  const [open, setOpen] = useState(false);
  const next = Math.max(...years.map(({ year }) => year), 2025) + 1;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        新增年度
      </Button>
      {open && (
        <ActionDialog<{ year: number }> open onClose={() => setOpen(false)} title="新增年度" submitLabel="新增年度" action={({ year }) => api.post('/calendar-years', { year })} done="年度已新增，暂按周一至周五计算" refresh={['calendar-years']} defaultValues={{ year: next }} resource="calendar-years">
          <NumberInput source="year" validate={YEAR} step={1} helperText="新增后先按周一至周五计算，录入并确认通知后才计节假日" />
        </ActionDialog>
      )}
    </>
  );
}
