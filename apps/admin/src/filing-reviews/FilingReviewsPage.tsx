import { RATING_LABELS, type Filing, type FilingBatchResult } from '@portfolio/contracts';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { DateText, InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { ListFilters, type FilterField } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { NamedCheckboxes } from '../ui/list/NamedCheckboxes';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { ROW_LINK } from '../ui/list/useRowKeys';
import { DemoMark, Mark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { PassClean, PassSelected } from './PassFilings';
import { ReviewButtons } from './ReviewButtons';
import { ReviewResult } from './ReviewResult';
import { REVIEW_ORDER, useReviewPart, type ReviewPart } from './useReviewQueue';

const OFFICE_FILTERS: readonly FilterField[] = [
  { source: 'clean', label: '无疑点' },
  { source: 'noChange', label: '本期无变化' },
  { source: 'departmentId', label: '填报单位', reference: 'departments' },
];
const HEAD_FILTERS: readonly FilterField[] = [
  { source: 'explained', label: '疑点已说明' },
  { source: 'noChange', label: '本期无变化' },
];

/** 填报审核: what left its unit and waits for 督查室. */
export function FilingReviewsPage() {
  return <Reviews by="office" />;
}

/** 待我审核: what the unit's clerks have handed to their head. */
export function UnitReviewsPage() {
  return <Reviews by="head" />;
}

function Reviews({ by }: { by: ReviewPart['by'] }) {
  const filter = useReviewPart()?.filter ?? NOTHING;
  const [result, setResult] = useState<FilingBatchResult | null>(null);
  return (
    <ListPage
      resource="filings"
      title={by === 'head' ? '待我审核' : '填报审核'}
      subtitle={by === 'head' ? '本单位填报员提交、等您审核的；通过后报送督查室' : '各单位已报送、等督查室审核的，先报先审；有疑点的须逐件打开'}
      sort={REVIEW_ORDER}
      filter={filter}
      filters={
        <>
          {result !== null && <ReviewResult result={result} onClose={() => setResult(null)} />}
          <ListFilters search="项目、编号、单位或进度文字" fields={by === 'head' ? HEAD_FILTERS : OFFICE_FILTERS} tools={<PassClean by={by} onDone={setResult} />} />
        </>
      }
      empty={<EmptyState why="都审完了，没有等着审核的填报。" next={by === 'head' ? '填报员提交后会出现在这里。' : '各单位报送后会出现在这里。'} />}
    >
      <NamedCheckboxes>
        <ResponsiveTable<Filing> opens={false} bulkActionButtons={<PassSelected by={by} onDone={setResult} />} phone={(row) => <PhoneRow row={row} by={by} />}>
          <DataTable.Col<Filing> source="projectName" label="项目" render={(row) => <TwoLine primary={<Name row={row} />} secondary={`${row.departmentName}，${row.periodLabel}`} />} />
          <DataTable.Col<Filing> label="形象进度" disableSort render={({ progressText, nextSteps }) => <TwoLine primary={progressText} secondary={nextSteps === '' ? '' : `下步：${nextSteps}`} />} />
          <DataTable.Col<Filing> label="%" disableSort align="right" render={({ progressPercent }) => progressPercent ?? '—'} />
          <DataTable.Col<Filing> label="本期/累计（万元）" disableSort align="right" render={({ investmentPeriod, investmentToDate }) => `${investmentPeriod ?? '—'}/${investmentToDate ?? '—'}`} />
          <DataTable.Col<Filing> label="自评" disableSort render={({ selfRating }) => (selfRating === null ? '未评' : RATING_LABELS[selfRating])} />
          <DataTable.Col<Filing> label="注意" disableSort render={(row) => <Remarks row={row} />} />
          <DataTable.Col<Filing> source="submittedAt" label="提交" render={({ submittedAt, filedBy, dueOn }) => <TwoLine primary={filedBy ?? ''} secondary={submittedAt === null ? <>应于 <DateText value={dueOn} /> 前报送</> : <InstantText value={submittedAt} />} />} />
          <DataTable.Col<Filing> label="审核" disableSort render={(row) => <ReviewButtons filing={row} by={by} />} />
        </ResponsiveTable>
      </NamedCheckboxes>
    </ListPage>
  );
}

/** Of somebody who reviews nothing. */
const NOTHING = { id: '' };

function PhoneRow({ row, by }: { row: Filing; by: ReviewPart['by'] }) {
  return (
    <>
      <TwoLine primary={<><Name row={row} /> <Remarks row={row} /></>} secondary={`${row.departmentName}，${row.periodLabel}`} />
      <div>{row.progressText}</div>
      <ReviewButtons filing={row} by={by} />
    </>
  );
}

function Name({ row }: { row: Filing }) {
  return (
    <>
      <TextLink to={`/filings/${row.id}/show`} {...{ [ROW_LINK]: '' }}>{row.projectName}</TextLink> {row.demo && <DemoMark />}
    </>
  );
}

/** What makes it more than routine. */
function Remarks({ row: { findings, unexplained, noChange, inTime, part, attachments } }: { row: Filing }) {
  return (
    <>
      {findings > 0 && <Mark tone="red">{findings} 条疑点{unexplained > 0 ? `，${unexplained} 条未说明` : ''}</Mark>} {noChange && <Mark>本期无变化</Mark>} {inTime === false && <Mark tone="red">迟报</Mark>} {part === 'cooperating' && <Mark>配合单位</Mark>} {attachments > 0 && <Mark>{attachments} 份佐证</Mark>}
    </>
  );
}
