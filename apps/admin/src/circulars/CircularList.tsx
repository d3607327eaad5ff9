import type { CircularLine } from '@portfolio/contracts';
import { DataTable } from 'react-admin';
import { useMay } from '../app/useSession';
import { DateText, InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { DemoMark, Mark } from '../ui/Mark';
import { RatioText } from '../ui/RatioText';
import { TwoLine } from '../ui/TwoLine';
import { ListPage } from '../ui/list/ListPage';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { DraftButton } from './DraftButton';
import { DraftLines } from './DraftLines';

/** 督查通报: published issues, latest first; above them, for 督查室, what is still a draft. */
export function CircularList() {
  const may = useMay();
  const publishes = may('circular.publish');
  return (
    <ListPage
      title="督查通报"
      subtitle="按期比较各部门的准点率、填报及时率和督办办结率；印发后不再改动，有误另发更正"
      sort={{ field: 'publishedAt', order: 'DESC' }}
      actions={publishes ? <DraftButton /> : undefined}
      filters={publishes ? <DraftLines /> : undefined}
      empty={<EmptyState why="还没有印发过督查通报。" next="督查室起草并印发后，会出现在这里。" />}
    >
      <ResponsiveTable<CircularLine> opens="show" phone={(line) => <TwoLine primary={line.title} secondary={<>{line.number}，逾期未完成 {line.overdue} 个</>} />}>
        <DataTable.Col<CircularLine> label="文号" disableSort render={(line) => <RowLink>{line.number}</RowLink>} />
        <DataTable.Col<CircularLine> label="标题" disableSort render={(line) => <Title line={line} />} />
        <DataTable.Col<CircularLine> source="to" label="统计期间" render={(line) => <><DateText value={line.from} />至<DateText value={line.to} /></>} />
        <DataTable.Col<CircularLine> label="准点率" disableSort render={(line) => <RatioText value={line.onTime} />} />
        <DataTable.Col<CircularLine> label="督办办结率" disableSort render={(line) => <RatioText value={line.orders} />} />
        <DataTable.NumberCol<CircularLine> source="overdue" label="逾期未完成（个）" disableSort />
        <DataTable.Col<CircularLine> source="publishedAt" label="印发时间" render={(line) => <InstantText value={line.publishedAt} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function Title({ line }: { line: CircularLine }) {
  return (
    <>
      {line.title} {line.correctedByNumber !== null && <Mark tone="red">已由{line.correctedByNumber}更正</Mark>} {line.demo && <DemoMark />}
    </>
  );
}
