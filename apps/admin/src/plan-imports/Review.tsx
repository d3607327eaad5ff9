import { IMPORT_ROW_CHANGE_LABELS } from '@portfolio/contracts';
import type { PlanImport } from '@portfolio/contracts';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { Mark } from '../ui/Mark';
import { CommitButton } from './CommitButton';
import { DiscardButton } from './DiscardButton';
import { ImportFigures } from './ImportFigures';
import { ImportFindings } from './ImportFindings';
import { ImportNotice } from './ImportNotice';
import { saysNothingNew, stateWords } from './planImportModel';
import { ReviewTable } from './ReviewTable';

const FILTERS = (
  <ListFilters
    search="原文、名称、地点"
    fields={[
      { source: 'warnings', label: '只看存疑' },
      { source: 'change', label: '变化', choices: choicesOf(IMPORT_ROW_CHANGE_LABELS), multiple: true },
      {
        source: 'reviewed',
        label: '核对',
        choices: [
          { id: false, name: '未核对' },
          { id: true, name: '已核对' },
        ],
      },
    ]}
    tools={<ListTools exports={false} />}
  />
);

/** The staged review: figures, findings, then every row with the plan's words beside the reading. Read only once it is settled. */
export function Review({ planImport }: { planImport: PlanImport }) {
  const open = planImport.state === 'staged';
  return (
    <ListPage
      resource="plan-import-rows"
      title="导入审核"
      mark={<Mark>{stateWords(planImport)}</Mark>}
      subtitle={<Origin planImport={planImport} />}
      back={{ to: '/plan-imports', label: '规划导入' }}
      actions={open ? <Decisions planImport={planImport} /> : undefined}
      filter={{ importId: planImport.id }}
      sort={{ field: 'position', order: 'ASC' }}
      perPage={50}
      filters={
        <>
          <ImportNotice planImport={planImport} />
          <ImportFigures planImport={planImport} />
          <ImportFindings findings={planImport.findings} />
          {FILTERS}
        </>
      }
      empty={<EmptyState why="这次导入没有读出条目。" next="请核对上传的是否为规划纲要全文。" />}
    >
      <ReviewTable open={open} importId={planImport.id} />
    </ListPage>
  );
}

function Decisions({ planImport }: { planImport: PlanImport }) {
  const nothingNew = saysNothingNew(planImport);
  return (
    <>
      <DiscardButton planImport={planImport} nothingNew={nothingNew} />
      <CommitButton planImport={planImport} />
    </>
  );
}

function Origin({ planImport: { fileName, startedBy, startedAt, textSha256, boxes, programmes, indicators } }: { planImport: PlanImport }) {
  return (
    <>
      <span data-verbatim title={`文本校验值 ${textSha256}`}>
        {fileName}
      </span>
      ，{startedBy} <InstantText value={startedAt} /> 上传；{boxes} 个专栏、{programmes} 个重点工程、{indicators} 项主要指标
    </>
  );
}
