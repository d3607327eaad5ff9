import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useListContext } from 'react-admin';
import { useState } from 'react';
import { useSession } from '../app/useSession';
import { FilterChip } from '../ui/list/FilterChip';
import { namedPeriods, periodWords } from './periodModel';
import type { Period } from './periodModel';

/** 计划日期 from and to: a named period or any two days. */
export function PeriodFilter() {
  const { filterValues, setFilters } = useListContext();
  const today = useSession()?.today ?? '';
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { from, to, ...others } = filterValues as Record<string, unknown> & Period;
  const named = today === '' ? [] : namedPeriods(today);
  const set = (period: Period) => setFilters({ ...others, ...(period.from && { from: period.from }), ...(period.to && { to: period.to }) }, {});
  const choose = (period: Period) => {
    set(period);
    setAnchor(null);
  };
  return (
    <>
      <FilterChip kind="menu" label="计划日期" open={anchor !== null} chosen={periodWords({ from, to }, named)} onClick={(event) => setAnchor(event.currentTarget)} />
      <Popover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
        <MenuList aria-label="计划日期" autoFocus>
          <MenuItem selected={from === undefined && to === undefined} onClick={() => choose({})}>
            全部
          </MenuItem>
          {named.map((period) => (
            <MenuItem key={period.label} selected={period.from === from && period.to === to} onClick={() => choose({ from: period.from, to: period.to })}>
              {period.label}
            </MenuItem>
          ))}
        </MenuList>
        <Divider />
        <Box sx={{ display: 'grid', gap: 1, p: 1.5, width: 200 }}>
          <DayField label="从" value={from} onChange={(value) => set({ from: value, to })} />
          <DayField label="到" value={to} onChange={(value) => set({ from, to: value })} />
        </Box>
      </Popover>
    </>
  );
}

function DayField({ label, value, onChange }: { label: string; value: string | undefined; onChange: (value: string | undefined) => void }) {
  return <TextField type="date" label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} margin="none" slotProps={{ inputLabel: { shrink: true } }} />;
}
