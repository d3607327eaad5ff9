import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Attachment } from '@portfolio/contracts';
import { useId } from 'react';
import { useIsPhone } from '../ui/useIsPhone';
import { contentAddress, photoWords } from './attachmentModel';

/** A photo in full, with what it says of itself under it. */
export function PhotoDialog({ attachment: { id, name, photo }, onClose }: { attachment: Attachment; onClose: () => void }) {
  const heading = useId();
  const isPhone = useIsPhone();
  const told = photo === null ? null : photoWords(photo);
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullScreen={isPhone} aria-labelledby={heading}>
      <DialogTitle id={heading} sx={{ overflowWrap: 'anywhere' }}>{name}</DialogTitle>
      <DialogContent sx={{ display: 'grid', placeItems: 'center', gap: 1 }}>
        <Box component="img" src={contentAddress(id, 'inline')} alt={name} sx={{ maxWidth: '100%', maxHeight: '70vh', minHeight: 120, objectFit: 'contain' }} />
        {told !== null && <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{told}</Box>}
      </DialogContent>
      <DialogActions>
        <Button href={contentAddress(id, 'attachment')} download>
          下载原图
        </Button>
        <Button onClick={onClose} variant="contained">
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  );
}
