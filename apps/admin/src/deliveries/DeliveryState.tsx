import { DELIVERY_STATE_LABELS, ROBOT_CHANNELS, type Delivery } from '@portfolio/contracts';
import { InstantText } from '../ui/DateText';
import { Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';

/** Where a delivery stands, and why; what may have come twice says so. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
  return (
    <TwoLine
      primary={
        <>
          {DELIVERY_STATE_LABELS[delivery.state]} {delivery.state === 'dead' && <Mark tone="red">待补发</Mark>}{' '}
          {delivery.possiblyRepeated && <Mark title={delivery.state === 'sent' ? '发送途中曾中断，可能收到两次' : '发送途中曾中断，可能已经收到'}>可能重复</Mark>}
        </>
      }
      secondary={<Detail delivery={delivery} />}
    />
  );
}

function Detail({ delivery: { channel, state, reason, nextAttemptAt } }: { delivery: Delivery }) {
  if (state === 'sent') return ROBOT_CHANNELS.some((robot) => robot === channel) ? '已发到群里，没有回执' : null;
  return (
    <>
      {reason}
      {nextAttemptAt !== null && <>{reason !== null && '；'}<InstantText value={nextAttemptAt} /> 重试</>}
    </>
  );
}
