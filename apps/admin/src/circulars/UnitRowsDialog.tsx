import type { CircularContent } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { useIsPhone } from '../ui/useIsPhone';
import { UNIT_LISTS, unitRows, type UnitList } from './unitRows';

interface UnitRowsDialogProps {
  content: CircularContent;
  unit: string;
  list: UnitList;
  onClose: () => void;
}

/** What stands behind one figure of one unit, as the circular froze it. */
export function UnitRowsDialog({ content, unit, list, onClose }: UnitRowsDialogProps) {
  const heading = useId();
  const isPhone = useIsPhone();
  const rows = unitRows(content, unit, list);
  const n = rows.filter(({ counts }) => counts).length;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" fullScreen={isPhone} aria-labelledby={heading}>
      <DialogTitle id={heading}>
        {unit}：{UNIT_LISTS[list]} {list === '逾期未完成' ? `${rows.length} 个` : `${n}/${rows.length}`}
      </DialogTitle>
      <DialogContent>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {rows.map(({ id, to, name, about, standing }) => (
            <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', gap: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <TwoLine primary={<TextLink to={to}>{name}</TextLink>} secondary={about} />
              </Box>
              <Box sx={{ whiteSpace: 'nowrap' }}>{standing}</Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭清单</Button>
      </DialogActions>
    </Dialog>
  );
}
