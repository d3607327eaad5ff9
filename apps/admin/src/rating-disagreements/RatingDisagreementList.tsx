import { LIGHT_LABELS } from '@portfolio/contracts';
import type { RatingDisagreement } from '@portfolio/contracts';
import { DataTable } from 'react-admin';
import { useMay } from '../app/useSession';
import { RatingBadge } from '../ratings/RatingBadge';
import { EmptyState } from '../ui/EmptyState';
import { LightBadge } from '../ui/LightBadge';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import type { FilterField } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { Mark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { ResolveButton } from './ResolveButton';

const FILTERS: readonly FilterField[] = [
  { source: 'resolved', label: '办理', choices: [{ id: false, name: '待说明' }, { id: true, name: '已说明' }] },
  { source: 'rosy', label: '自评好于亮灯' },
  { source: 'light', label: '亮灯', choices: choicesOf(LIGHT_LABELS), multiple: true },
  { source: 'departmentId', label: '牵头单位', reference: 'departments' },
];
const OPEN = { resolved: false };

/** 评级分歧: where the unit, 督查室 and the rules do not agree; open until they do or an inspector says why. */
export function RatingDisagreementList() {
  return (
    <ListPage
      title="评级分歧"
      subtitle="自评、督查评与亮灯不一致的项目；三者一致后自动销去，或由督查室说明"
      sort={{ field: 'light', order: 'DESC' }}
      filterDefaultValues={OPEN}
      filters={<ListFilters search="项目名称或编号" fields={FILTERS} tools={<ListTools exports={false} />} />}
      empty={<EmptyState why="没有评级分歧。" next="单位和督查室在项目页评级后，与亮灯不一致的会列在这里。" />}
    >
      <ResponsiveTable<RatingDisagreement> opens={false} phone={(row) => <PhoneRow row={row} />}>
        <DataTable.Col<RatingDisagreement> source="code" label="项目" render={(row) => <Project row={row} />} />
        <DataTable.Col<RatingDisagreement> source="light" label="亮灯" render={({ light }) => <LightBadge colour={light} />} />
        <DataTable.Col<RatingDisagreement> source="self" label="自评" render={({ selfRating, selfComment }) => <TwoLine primary={<RatingBadge rating={selfRating} />} secondary={selfComment} />} />
        <DataTable.Col<RatingDisagreement> source="inspector" label="督查评" render={({ inspectorRating, inspectorComment }) => <TwoLine primary={<RatingBadge rating={inspectorRating} />} secondary={inspectorComment} />} />
        <DataTable.Col<RatingDisagreement> label="办理" disableSort render={(row) => <Resolution row={row} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function PhoneRow({ row }: { row: RatingDisagreement }) {
  return (
    <>
      <Project row={row} />
      <div>
        亮灯 <LightBadge colour={row.light} />　自评 <RatingBadge rating={row.selfRating} />　督查评 <RatingBadge rating={row.inspectorRating} />
      </div>
      <Resolution row={row} />
    </>
  );
}

function Project({ row }: { row: RatingDisagreement }) {
  return <TwoLine primary={<><TextLink to={`/projects/${row.projectId}/show/ratings`}>{row.name}</TextLink> {row.rosy && <Mark tone="red">自评偏好</Mark>}</>} secondary={`${row.code} · ${row.leadDepartmentName ?? '未定牵头单位'}`} />;
}

function Resolution({ row }: { row: RatingDisagreement }) {
  const inspects = useMay()('rating.inspect');
  if (row.resolved) return <TwoLine primary={row.resolution} secondary={`${row.resolvedBy ?? ''} 说明`} />;
  return inspects ? <ResolveButton row={row} /> : <Mark>待说明</Mark>;
}
