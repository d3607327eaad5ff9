import Button from '@mui/material/Button';
import { DEPARTMENT_KIND_LABELS, PROVENANCE_LABELS } from '@portfolio/contracts';
import type { Department } from '@portfolio/contracts';
import { DataTable, LinkBase } from 'react-admin';
import { useMay } from '../app/useSession';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import type { FilterField } from '../ui/list/ListFilters';
import { listLink } from '../ui/list/listLink';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { AssumedMark, Mark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { ACTIVE_CHOICES, PROVENANCE_CHOICES } from './departmentModel';

const FILTERS: readonly FilterField[] = [
  { source: 'kind', label: '类别', choices: choicesOf(DEPARTMENT_KIND_LABELS), multiple: true },
  { source: 'provenance', label: '来源', choices: PROVENANCE_CHOICES },
  { source: 'active', label: '状态', choices: ACTIVE_CHOICES },
];

/** 责任单位: who can lead a project, and how many each leads. */
export function DepartmentList() {
  const manages = useMay()('department.manage');
  const create = (
    <Button variant="contained" component={LinkBase} to="/departments/create">
      新增单位
    </Button>
  );
  return (
    <ListPage
      title="责任单位"
      actions={manages ? create : undefined}
      sort={{ field: 'code', order: 'ASC' }}
      perPage={50}
      filters={<ListFilters search="名称、简称或编码" fields={FILTERS} tools={<ListTools exports={false} />} />}
      empty={<EmptyState why="还没有责任单位。" next="导入规划后，原文提到的单位会自动列出；也可以直接新增。" {...(manages && { action: create })} />}
    >
      <ResponsiveTable<Department> opens={manages ? 'edit' : false} phone={(department) => <TwoLine primary={<NameWithMarks department={department} />} secondary={`${DEPARTMENT_KIND_LABELS[department.kind]} · 牵头项目 ${department.projects} 个`} />}>
        <DataTable.Col<Department> source="code" />
        <DataTable.Col<Department> source="name" render={(department) => (manages ? <RowLink type="edit">{department.name}</RowLink> : department.name)} />
        <DataTable.Col<Department> source="shortName" />
        <DataTable.Col<Department> source="kind" render={({ kind }) => DEPARTMENT_KIND_LABELS[kind]} />
        <DataTable.Col<Department> source="provenance" render={({ provenance }) => (provenance === 'assumed' ? <AssumedMark /> : PROVENANCE_LABELS[provenance])} />
        <DataTable.NumberCol<Department> source="projects" disableSort render={({ id, projects }) => <ProjectCount id={id} projects={projects} />} />
        <DataTable.Col<Department> source="active" render={({ active }) => (active ? '在用' : '停用')} />
      </ResponsiveTable>
    </ListPage>
  );
}

function NameWithMarks({ department }: { department: Department }) {
  return (
    <>
      {department.name} {department.provenance === 'assumed' && <AssumedMark />} {!department.active && <Mark>停用</Mark>}
    </>
  );
}

function ProjectCount({ id, projects }: { id: string; projects: number }) {
  const may = useMay();
  if (projects === 0 || !may('project.read')) return <>{projects}</>;
  return (
    <TextLink to={listLink('projects', { departmentId: id })} onClick={(event) => event.stopPropagation()}>
      {projects}
    </TextLink>
  );
}
