import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CHANNEL_LABELS, type Robot } from '@portfolio/contracts';
import { DataTable, LinkBase } from 'react-admin';
import { EmptyState } from '../ui/EmptyState';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { MailStatus } from './MailStatus';
import { ROBOT_CHOICES } from './robotModel';
import { TestButton } from './TestButton';

const create = (
  <Button variant="contained" component={LinkBase} to="/robots/create">
    新增群机器人
  </Button>
);

const filters = (
  <>
    <MailStatus />
    <ListFilters search="名称" fields={[{ source: 'channel', label: '类型', choices: ROBOT_CHOICES }]} tools={<ListTools exports={false} />} />
  </>
);

/** 提醒通道: mail as the machine has it, and the group robots. */
export function RobotList() {
  return (
    <ListPage
      title="提醒通道"
      subtitle="群机器人每次扫描向所属单位的工作群发一条汇总；每个机器人每分钟不超过 20 条，没有回执"
      actions={create}
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      empty={<EmptyState why="还没有群机器人。" next="先在钉钉或企业微信的工作群里添加自定义机器人，再把它的地址填到这里。" action={create} />}
    >
      <ResponsiveTable<Robot> opens="edit" phone={(robot) => <PhoneRobot robot={robot} />}>
        <DataTable.Col<Robot> source="name" render={(robot) => <RowLink type="edit">{robot.name}</RowLink>} />
        <DataTable.Col<Robot> source="channel" render={({ channel }) => CHANNEL_LABELS[channel]} />
        <DataTable.Col<Robot> source="departmentName" disableSort />
        <DataTable.Col<Robot> source="addressHint" disableSort render={({ addressHint }) => <span data-verbatim>{addressHint}</span>} />
        <DataTable.Col<Robot> source="hasSecret" disableSort render={({ hasSecret }) => (hasSecret ? '已设密钥' : '无密钥')} />
        <DataTable.Col<Robot> source="active" render={({ active }) => (active ? '启用' : '停用')} />
        <DataTable.Col<Robot> label="办理" disableSort render={(robot) => <TestButton robot={robot} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function PhoneRobot({ robot }: { robot: Robot }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <TwoLine primary={<>{robot.name} {!robot.active && <Mark>停用</Mark>}</>} secondary={`${robot.departmentName} · ${CHANNEL_LABELS[robot.channel]}`} />
      </Box>
      <TestButton robot={robot} />
    </Box>
  );
}
