import type { SupervisionOrderDetail } from '@portfolio/contracts';
import { DateText, InstantText } from '../ui/DateText';
import { Fact, Facts } from '../ui/Facts';
import { Section } from '../ui/Section';
import { DeadlineText } from './DeadlineText';
import { turnWords } from './orderModel';
import { TierBadge } from './TierBadge';

/** Where the order stands: whose turn, until when, and whether its cause is gone. */
export function OrderStanding({ order }: { order: SupervisionOrderDetail }) {
  const asked = order.extensionList.find(({ state }) => state === 'asked');
  return (
    <Section title="办理情况">
      <Facts sx={{ p: 2 }}>
        <Fact label="当前">{turnWords(order.state, order.clearedAt)}</Fact>
        {order.tier !== null && <Fact label="牌色"><TierBadge tier={order.tier} /></Fact>}
        <Fact label="办理时限"><DeadlineText order={order} /></Fact>
        {order.firstDeadline !== null && order.firstDeadline !== order.deadline && <Fact label="首次时限"><DateText value={order.firstDeadline} /></Fact>}
        {asked !== undefined && <Fact label="申请延至"><DateText value={asked.askedDeadline} />（{asked.askedBy}：{asked.reason}）</Fact>}
        <Fact label="督办事由">{order.clearedAt === null ? '尚未消除' : <>已于 <InstantText value={order.clearedAt} /> 消除</>}</Fact>
      </Facts>
    </Section>
  );
}
