import { ORDER_STATE_LABELS, ORDER_TIER_LABELS, type SupervisionOrder } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { DataTable } from 'react-admin';
import { UnitCell } from '../projects/UnitCell';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { DemoMark, Mark } from '../ui/Mark';
import { OwnerLabel } from '../ui/OwnerLabel';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { DeadlineText, Late } from './DeadlineText';
import { NumberingButton } from './NumberingButton';
import { OrderFigures } from './OrderFigures';
import { turnWords } from './orderModel';
import { TierBadge } from './TierBadge';

/** 督查督办: every order with whose turn it is and how it stands against its deadline. */
export function OrderList() {
  return (
    <ListPage
      title="督查督办"
      subtitle="督办单按规则命中起草；事由消除并经督查室认可后方能办结"
      sort={{ field: 'draftedAt', order: 'DESC' }}
      perPage={50}
      actions={<NumberingButton />}
      filters={
        <>
          <OrderFigures />
          <ListFilters
            search="文号、标题、项目、单位"
            fields={[
              { source: 'state', label: '状态', choices: choicesOf(ORDER_STATE_LABELS), multiple: true },
              { source: 'departmentId', label: '承办单位', reference: 'departments', multiple: true },
              { source: 'tier', label: '牌色', choices: choicesOf(ORDER_TIER_LABELS), multiple: true },
              { source: 'overdue', label: '只看超期' },
              { source: 'extensionAsked', label: '延期待批' },
              { source: 'open', label: '未了结' },
              { source: 'issued', label: '已下达' },
            ]}
            tools={<ListTools exports={false} />}
          />
        </>
      }
      empty={<EmptyState why="还没有督办单。" next="节点逾期 5 个工作日，系统自动起草；督查员也可以在项目页的“督办”中起草。" action={<TextLink to="/projects">打开项目库</TextLink>} />}
    >
      <ResponsiveTable<SupervisionOrder> opens="show" phone={(order) => <PhoneOrder order={order} />}>
        <DataTable.Col<SupervisionOrder> source="tier" disableSort render={({ tier }) => <TierBadge tier={tier} />} />
        <DataTable.Col<SupervisionOrder> source="number" render={(order) => <NumberText order={order} />} />
        <DataTable.Col<SupervisionOrder> source="title" disableSort cellSx={() => ({ width: '100%', minWidth: 200 })} render={(order) => <TwoLine title={order.title} primary={<RowLink>{order.title}</RowLink>} secondary={<>{order.causeText} {order.demo && <DemoMark />}</>} />} />
        <DataTable.Col<SupervisionOrder> source="department" render={(order) => <UnitCell><Unit order={order} /></UnitCell>} />
        <DataTable.Col<SupervisionOrder> source="state" cellSx={() => ({ minWidth: 168 })} render={(order) => <StateText order={order} />} />
        <DataTable.Col<SupervisionOrder> source="deadline" cellSx={() => ({ minWidth: 150 })} render={(order) => <DeadlineText order={order} />} />
        <DataTable.Col<SupervisionOrder> source="issuedAt" render={({ issuedAt }) => <InstantText value={issuedAt} empty="—" />} />
      </ResponsiveTable>
    </ListPage>
  );
}

/** 文号, or what it is while it has none. */
function NumberText({ order: { number, origin } }: { order: SupervisionOrder }) {
  return number === null ? <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{origin === 'ladder' ? '草稿（系统）' : '草稿'}</Box> : <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{number}</Box>;
}

function Unit({ order }: { order: SupervisionOrder }) {
  return <OwnerLabel name={order.departmentName} ownership={order.departmentProposed ? 'proposed' : 'confirmed'} />;
}

function StateText({ order }: { order: SupervisionOrder }) {
  return (
    <TwoLine
      primary={
        <>
          {ORDER_STATE_LABELS[order.state]} {order.extensionAsked && <Mark>延期待批</Mark>}
        </>
      }
      secondary={turnWords(order.state, order.clearedAt)}
    />
  );
}

function PhoneOrder({ order }: { order: SupervisionOrder }) {
  return (
    <TwoLine
      primary={
        <>
          {order.tier !== null && <TierBadge tier={order.tier} />} {order.demo && <DemoMark />} {order.number ?? '草稿'} {order.title}
        </>
      }
      secondary={
        <>
          {ORDER_STATE_LABELS[order.state]}，<Unit order={order} /> <Late order={order} />
        </>
      }
    />
  );
}
