import { LIGHT_DIMENSION_LABELS, RULE_PACK_STATE_LABELS } from '@portfolio/contracts';
import type { RulePack } from '@portfolio/contracts';
import { DataTable } from 'react-admin';
import { DateText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { ListPage } from '../ui/list/ListPage';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { packTitle } from './rulePackModel';

/** 亮灯规则: the packs with their versions and sources; the one in force first. */
export function RulePackList() {
  return (
    <ListPage
      title="亮灯规则"
      subtitle="每一版保存后不再修改；已经评判的结果不受后来换版影响"
      sort={{ field: 'state', order: 'ASC' }}
      empty={<EmptyState why="还没有亮灯规则。" next="系统预置的规则会随产品一起提供。" />}
    >
      <ResponsiveTable<RulePack> opens="show" phone={(pack) => <TwoLine primary={<>{packTitle(pack)} <State pack={pack} /></>} secondary={dimensionWords(pack)} />}>
        <DataTable.Col<RulePack> source="name" label="规则" render={(pack) => <RowLink>{packTitle(pack)}</RowLink>} />
        <DataTable.Col<RulePack> source="state" label="状态" render={(pack) => <State pack={pack} />} />
        <DataTable.Col<RulePack> label="执行日期" disableSort render={({ activeFrom, state }) => (activeFrom === null ? (state === 'in_force' ? '默认执行' : '—') : <DateText value={activeFrom} />)} />
        <DataTable.Col<RulePack> label="评判指标" disableSort render={dimensionWords} />
        <DataTable.Col<RulePack> label="依据" disableSort render={({ source, preset, createdBy }) => <TwoLine primary={source} secondary={preset ? '系统预置' : `${createdBy ?? ''} 保存`} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function State({ pack: { state } }: { pack: RulePack }) {
  return state === 'in_force' ? <strong>{RULE_PACK_STATE_LABELS[state]}</strong> : <Mark>{RULE_PACK_STATE_LABELS[state]}</Mark>;
}

function dimensionWords({ rules }: RulePack): string {
  return rules.map(({ dimension }) => LIGHT_DIMENSION_LABELS[dimension]).join('、');
}
