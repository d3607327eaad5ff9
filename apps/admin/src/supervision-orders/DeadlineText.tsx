import type { SupervisionOrder } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { DateText } from '../ui/DateText';
import { Mark, UnpublishedMark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { deadlineWords, firstDeadlineWords } from './orderModel';

/** The deadline in force, under it how the order stands against it and against the first one. */
export function DeadlineText({ order }: { order: SupervisionOrder }) {
  if (order.deadline === null || order.state === 'drafted') return <Box component="span" sx={{ color: 'text.secondary' }}>下达时确定</Box>;
  return (
    <TwoLine
      primary={
        <>
          <DateText value={order.deadline} /> {order.extensions > 0 && <Mark title="已批准延期">延期 {order.extensions} 次</Mark>} {!order.calendarKnown && <UnpublishedMark />}
        </>
      }
      secondary={<Late order={order} />}
    />
  );
}

/** How the order stands, red once it is late. */
export function Late({ order }: { order: SupervisionOrder }) {
  const words = [deadlineWords(order), firstDeadlineWords(order)].filter((word) => word !== null);
  if (words.length === 0) return null;
  return (
    <Box component="span" sx={{ color: order.overdueWorkingDays > 0 ? 'error.main' : undefined }}>
      {words.join('，')}
    </Box>
  );
}
