import Box from '@mui/material/Box';
import type { SupervisionOrderDetail } from '@portfolio/contracts';
import { useMay } from '../app/useSession';
import { Attachments } from '../attachments/Attachments';
import { Section } from '../ui/Section';

/** Evidence of an order: the unit's with its reply, and what 督查室 found itself. */
export function OrderAttachments({ order }: { order: SupervisionOrderDetail }) {
  const may = useMay();
  const editable = order.actions.includes('reply') || (order.endedAt === null && may('order.manage'));
  return (
    <Section title="附件">
      <Box sx={{ px: 1.5, py: 1 }}>
        <Attachments ownerType="supervision_order" ownerId={order.id} editable={editable} empty={order.actions.includes('reply') ? '还没有附件。回复前请附上佐证照片或文件。' : '还没有附件。'} />
      </Box>
    </Section>
  );
}
