import { EXEMPTION_STATE_LABELS, LIGHT_DIMENSION_LABELS } from '@portfolio/contracts';
import type { Exemption } from '@portfolio/contracts';
import { DataTable } from 'react-admin';
import { useMay } from '../app/useSession';
import { DateText, InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import type { FilterField } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { DemoMark, Mark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { DecideExemptionButton } from './DecideExemptionButton';

const FILTERS: readonly FilterField[] = [
  { source: 'state', label: '状态', choices: choicesOf(EXEMPTION_STATE_LABELS), multiple: true },
  { source: 'dimension', label: '豁免事项', choices: choicesOf(LIGHT_DIMENSION_LABELS), multiple: true },
  { source: 'departmentId', label: '牵头单位', reference: 'departments' },
];

/** 正当理由: what lifts a hit of a light, asked by units and decided by 督查室. */
export function ExemptionList() {
  return (
    <ListPage
      title="正当理由"
      subtitle="单位负责人在项目页申请，督查室审核；到期自动失效，亮灯旁始终注明"
      sort={{ field: 'requestedAt', order: 'DESC' }}
      filters={<ListFilters search="项目、编号或理由" fields={FILTERS} tools={<ListTools exports={false} />} />}
      empty={<EmptyState why="还没有正当理由申请。" next="项目亮灯确有客观原因的，由单位负责人在项目页的“评级和豁免”中申请。" />}
    >
      <ResponsiveTable<Exemption> opens={false} phone={(row) => <PhoneRow row={row} />}>
        <DataTable.Col<Exemption> source="projectCode" label="项目" render={(row) => <Project row={row} />} />
        <DataTable.Col<Exemption> label="豁免事项" disableSort render={subject} />
        <DataTable.Col<Exemption> label="理由和佐证" disableSort render={({ reason, evidence }) => <TwoLine primary={reason} secondary={evidence} />} />
        <DataTable.Col<Exemption> source="until" label="截止日期" render={({ until }) => <DateText value={until} />} />
        <DataTable.Col<Exemption> source="state" label="状态" render={(row) => <State row={row} />} />
        <DataTable.Col<Exemption> source="requestedAt" label="申请" render={({ requestedAt, requestedBy }) => <TwoLine primary={requestedBy} secondary={<InstantText value={requestedAt} />} />} />
        <DataTable.Col<Exemption> label="办理" disableSort render={(row) => <Decide row={row} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function PhoneRow({ row }: { row: Exemption }) {
  return (
    <>
      <TwoLine primary={<><Project row={row} /> <State row={row} /></>} secondary={<>{subject(row)}，至 <DateText value={row.until} /></>} />
      <Decide row={row} />
    </>
  );
}

function Project({ row }: { row: Exemption }) {
  return <TwoLine primary={<><TextLink to={`/projects/${row.projectId}/show/ratings`}>{row.projectName}</TextLink> {row.demo && <DemoMark />}</>} secondary={`${row.projectCode} · ${row.leadDepartmentName ?? '未定牵头单位'}`} />;
}

function State({ row: { state, decidedBy, decisionNote } }: { row: Exemption }) {
  return <Mark {...(decisionNote !== null && { title: `${decidedBy ?? ''}：${decisionNote}` })}>{EXEMPTION_STATE_LABELS[state]}</Mark>;
}

function Decide({ row }: { row: Exemption }) {
  return useMay()('exemption.decide') && row.state === 'requested' ? <DecideExemptionButton exemption={row} /> : null;
}

function subject({ dimension, milestoneName }: Exemption): string {
  return milestoneName === null ? LIGHT_DIMENSION_LABELS[dimension] : `节点「${milestoneName}」`;
}
