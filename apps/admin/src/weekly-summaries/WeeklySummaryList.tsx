import type { WeeklySummary } from '@portfolio/contracts';
import { formatChineseWeek } from '@portfolio/rules';
import { DataTable } from 'react-admin';
import { useMay } from '../app/useSession';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { DemoMark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { ListPage } from '../ui/list/ListPage';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { PublishButton } from './PublishButton';

/** 周报: published issues, newest first; what is published never changes. */
export function WeeklySummaryList() {
  const may = useMay();
  return (
    <ListPage
      title="周报"
      subtitle="每周五 17:00 自动发布；发布后的内容和数字不再改动"
      sort={{ field: 'week', order: 'DESC' }}
      actions={may('summary.publish') ? <PublishButton /> : undefined}
      empty={<EmptyState why="还没有发布过周报。" next="每周五 17:00 自动发布，督查室也可以提前发布本周周报。" />}
    >
      <ResponsiveTable<WeeklySummary> opens="show" phone={(summary) => <TwoLine primary={summary.title} secondary={<>红灯 {summary.figures.byLight.red} 个，逾期节点 {summary.figures.overdueMilestones} 项</>} />}>
        <DataTable.Col<WeeklySummary> source="week" label="周次" render={(summary) => <RowLink>{formatChineseWeek(summary.week)}</RowLink>} />
        <DataTable.Col<WeeklySummary> label="标题" disableSort render={(summary) => <>{summary.title} {summary.demo && <DemoMark />}</>} />
        <DataTable.NumberCol<WeeklySummary> source="figures.projects" label="项目（个）" disableSort />
        <DataTable.NumberCol<WeeklySummary> source="figures.byLight.red" label="红灯（个）" disableSort />
        <DataTable.NumberCol<WeeklySummary> source="figures.overdueMilestones" label="逾期节点（项）" disableSort />
        <DataTable.Col<WeeklySummary> source="publishedAt" label="发布时间" render={(summary) => <InstantText value={summary.publishedAt} />} />
        <DataTable.Col<WeeklySummary> label="发布人" disableSort render={(summary) => summary.publishedBy} />
      </ResponsiveTable>
    </ListPage>
  );
}
