import Drawer from '@mui/material/Drawer';
import { useIsPhone } from '../ui/useIsPhone';
import type { PlacedItem } from './coverageModel';
import { ItemPanel } from './ItemPanel';

/** The chosen work where there is no room for a third column: from below on a phone, else from the right. */
export function ItemDrawer({ placed, onClose }: { placed: PlacedItem | null; onClose: () => void }) {
  const isPhone = useIsPhone();
  const paper = isPhone ? { maxHeight: '80vh', borderTopLeftRadius: 8, borderTopRightRadius: 8, pb: 'env(safe-area-inset-bottom)' } : { width: 400 };
  return (
    <Drawer open={placed !== null} onClose={onClose} anchor={isPhone ? 'bottom' : 'right'} slotProps={{ paper: { sx: paper, 'aria-label': '条目详情' } }}>
      {placed !== null && <ItemPanel placed={placed} onClose={onClose} plain />}
    </Drawer>
  );
}
