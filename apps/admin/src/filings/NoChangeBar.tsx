import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { keyOf, mayBeUnchanged } from './dutyModel';
import type { DutySitting } from './useDutySitting';

/** 本期无变化 for the projects that are ticked; each is filed, asked about or refused by itself. */
export function NoChangeBar({ sitting: { duties, chosen, choose, pending, sayUnchanged } }: { sitting: DutySitting }) {
  const able = duties.filter(mayBeUnchanged);
  if (able.length < 2) return null;
  const all = able.map(keyOf);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: { xs: 1, sm: 2 }, py: 0.75, borderBottom: 1, borderColor: 'divider', bgcolor: 'action.hover' }}>
      <FormControlLabel
        sx={{ mr: 0, ml: 0, gap: 1 }}
        control={<Checkbox size="small" sx={{ p: 0.5 }} checked={chosen.size === all.length} indeterminate={chosen.size > 0 && chosen.size < all.length} onChange={(_event, on) => choose(all, on)} />}
        label={`全选可报“本期无变化”的 ${all.length} 项`}
      />
      <Box sx={{ flex: 1 }} />
      <Button variant={chosen.size > 0 ? 'contained' : 'outlined'} disabled={pending || chosen.size === 0} onClick={() => sayUnchanged(duties.filter((duty) => chosen.has(keyOf(duty))))}>
        {chosen.size === 0 ? '所选项目本期无变化' : `所选 ${chosen.size} 项本期无变化`}
      </Button>
    </Box>
  );
}
