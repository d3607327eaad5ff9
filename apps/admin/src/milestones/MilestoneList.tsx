import { CLAIM_STATE_LABELS, MILESTONE_KIND_LABELS, MILESTONE_STATUS_LABELS } from '@portfolio/contracts';
import type { Milestone } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { DataTable } from 'react-admin';
import { UnitCell } from '../projects/UnitCell';
import { useBoxChoices } from '../projects/usePlanChoices';
import { DateText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { ROW_LINK } from '../ui/list/useRowKeys';
import { DemoMark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { ClaimNote } from './ClaimNote';
import { CompletionActions } from './CompletionActions';
import { OwnerLabel } from '../ui/OwnerLabel';
import { PRESSING, firstWords } from './milestoneModel';
import { PeriodFilter } from './PeriodFilter';
import { Standing } from './Standing';
import { VarianceCell } from './VarianceCell';
import { VarianceText } from './VarianceText';

const DEFAULTS = { status: PRESSING };

/** 节点 of all projects: opens with what is overdue or due soon, by planned date, so that the longest overdue come first. */
export function MilestoneList() {
  return (
    <ListPage
      title="节点"
      subtitle="默认只列逾期和即将到期的，逾期最久的在前；逾期按已冻结的基线和工作日历判定"
      filterDefaultValues={DEFAULTS}
      sort={{ field: 'baselineDate', order: 'ASC' }}
      perPage={50}
      filters={<MilestoneFilters />}
      empty={<EmptyState why="还没有节点。" next="在项目页的“节点”中套用模板或逐个添加。" action={<TextLink to="/projects">打开项目库</TextLink>} />}
    >
      <ResponsiveTable<Milestone> opens={false} phone={(milestone) => <PhoneMilestone milestone={milestone} />}>
        <DataTable.Col<Milestone> source="daysLate" label="情况" sortByOrder="DESC" render={(milestone) => <Standing milestone={milestone} />} />
        <DataTable.Col<Milestone> source="name" label="节点" disableSort cellSx={() => ({ minWidth: 112 })} render={(milestone) => <><TwoLine primary={milestone.name} secondary={kindWords(milestone)} /><ClaimNote milestone={milestone} /></>} />
        <DataTable.Col<Milestone> source="projectCode" cellSx={() => ({ width: '100%', minWidth: 160 })} render={(milestone) => <ProjectCell milestone={milestone} />} />
        <DataTable.Col<Milestone> source="department" render={({ leadDepartmentName, ownership }) => <UnitCell><OwnerLabel name={leadDepartmentName} ownership={ownership} /></UnitCell>} />
        <DataTable.Col<Milestone> source="baselineDate" render={(milestone) => <TwoLine lines={1} primary={<DateText value={milestone.baselineDate} />} secondary={firstWords(milestone)} />} />
        <DataTable.Col<Milestone> source="forecastDate" label="预计完成" disableSort render={({ forecastDate }) => <DateText value={forecastDate} empty="—" />} />
        <DataTable.Col<Milestone> label="偏差" disableSort render={(milestone) => <VarianceCell milestone={milestone} />} />
        <DataTable.Col<Milestone> source="actualDate" label="实际完成" disableSort render={({ actualDate }) => <DateText value={actualDate} empty="—" />} />
        <DataTable.Col<Milestone> label="办理" disableSort render={(milestone) => <CompletionActions milestone={milestone} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function MilestoneFilters() {
  const boxes = useBoxChoices();
  return (
    <ListFilters
      search="节点、项目名称、项目编号"
      fields={[
        { source: 'status', label: '状态', choices: choicesOf(MILESTONE_STATUS_LABELS), multiple: true },
        { source: 'due', label: '已到期（计准点率）' },
        { source: 'departmentId', label: '责任单位', reference: 'departments', multiple: true },
        { source: 'claim', label: '完成申报', choices: choicesOf(CLAIM_STATE_LABELS), multiple: true },
        { source: 'box', label: '专栏', choices: boxes, multiple: true },
        { source: 'kind', label: '类别', choices: choicesOf(MILESTONE_KIND_LABELS), multiple: true },
      ]}
      tools={
        <>
          <PeriodFilter />
          <ListTools />
        </>
      }
    />
  );
}

/** The kind where the name does not say it already; “其他” says nothing. */
function kindWords({ kind, name }: Milestone): string | null {
  return kind === 'other' || name.includes(MILESTONE_KIND_LABELS[kind]) ? null : MILESTONE_KIND_LABELS[kind];
}

function ProjectCell({ milestone }: { milestone: Milestone }) {
  return (
    <TwoLine
      title={milestone.projectName}
      primary={
        <TextLink to={`/projects/${milestone.projectId}/show`} {...{ [ROW_LINK]: '' }}>
          {milestone.projectName}
        </TextLink>
      }
      secondary={
        <>
          {milestone.projectCode} {milestone.demo && <DemoMark />}
        </>
      }
    />
  );
}

function PhoneMilestone({ milestone }: { milestone: Milestone }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <TwoLine
          primary={
            <>
              「{milestone.name}」<Standing milestone={milestone} /> {milestone.demo && <DemoMark />}
            </>
          }
          secondary={<TextLink to={`/projects/${milestone.projectId}/show`}>{milestone.projectName}</TextLink>}
        />
        <Box component="span" sx={{ display: 'block', fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
          计划 <DateText value={milestone.baselineDate} />
          <VarianceText milestone={milestone} />
        </Box>
        <ClaimNote milestone={milestone} />
      </Box>
      <CompletionActions milestone={milestone} />
    </Box>
  );
}
