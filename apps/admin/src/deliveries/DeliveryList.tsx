import { CHANNEL_LABELS, DELIVERY_STATE_LABELS, type Delivery } from '@portfolio/contracts';
import { DataTable } from 'react-admin';
import { useMay } from '../app/useSession';
import { DateText, InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { TwoLine } from '../ui/TwoLine';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { NamedCheckboxes } from '../ui/list/NamedCheckboxes';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { choicesOf } from '../ui/list/choices';
import { ChannelTable } from './ChannelTable';
import { DeliveryState } from './DeliveryState';
import { ResendButton } from './ResendButton';
import { ResendSelected } from './ResendSelected';

const filters = (
  <>
    <ChannelTable />
    <ListFilters
      search="收件人"
      fields={[
        { source: 'state', label: '状态', choices: choicesOf(DELIVERY_STATE_LABELS), multiple: true },
        { source: 'channel', label: '通道', choices: choicesOf(CHANNEL_LABELS), multiple: true },
      ]}
      tools={<ListTools exports={false} />}
    />
  </>
);

const empty = <EmptyState why="还没有投递过提醒。" next="系统每天 8:30 扫描到期节点，给每位收件人在每个通道各发一件汇总。" />;

/** 投递情况: each digest on its way; what was given up can be sent again. */
export function DeliveryList() {
  const resends = useMay()('delivery.resend');
  return (
    <ListPage title="投递情况" subtitle="发送失败会自动重试 8 次，仍不成功的停发并列在这里，不会悄悄丢掉" filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} empty={empty}>
      <NamedCheckboxes>
        <ResponsiveTable<Delivery>
          opens={false}
          bulkActionButtons={resends ? <ResendSelected /> : false}
          phone={(delivery) => (
            <>
              <TwoLine primary={`${delivery.recipientName ?? '收件人已不存在'} · ${CHANNEL_LABELS[delivery.channel]}`} secondary={<InstantText value={delivery.sentAt ?? delivery.createdAt} />} />
              <DeliveryState delivery={delivery} />
              {resends && delivery.state === 'dead' && <ResendButton delivery={delivery} />}
            </>
          )}
        >
          <DataTable.Col<Delivery> source="createdAt" render={({ createdAt }) => <InstantText value={createdAt} />} />
          <DataTable.Col<Delivery> source="channel" render={({ channel }) => CHANNEL_LABELS[channel]} />
          <DataTable.Col<Delivery> source="recipientName" disableSort render={({ recipientName }) => recipientName ?? '已不存在'} />
          <DataTable.Col<Delivery> source="runDate" disableSort render={({ runDate }) => <DateText value={runDate} />} />
          <DataTable.NumberCol<Delivery> source="reminders" disableSort />
          <DataTable.Col<Delivery> source="state" render={(delivery) => <DeliveryState delivery={delivery} />} />
          <DataTable.NumberCol<Delivery> source="attempts" />
          <DataTable.Col<Delivery> source="sentAt" render={({ sentAt }) => <InstantText value={sentAt} empty="未发出" />} />
          {resends && <DataTable.Col<Delivery> label="办理" disableSort render={(delivery) => delivery.state === 'dead' && <ResendButton delivery={delivery} />} />}
        </ResponsiveTable>
      </NamedCheckboxes>
    </ListPage>
  );
}
